import { type ASTNode } from '@marcbachmann/cel-js';
import { buildField, buildIndex, buildName } from './build-access.ts';
import { buildBinary, buildNegation } from './build-binary.ts';
import { buildCall, buildMethod } from './build-call.ts';
import { buildAnd, buildNot, buildOr, buildTernary } from './build-logic.ts';
import { buildList, buildLiteral } from './build-literal.ts';
import { folded, noteRead, refuse, type Term, type Workshop } from './term.ts';

/** Checks a syntax tree against a scope and makes it ready to run, in one walk. */
export function buildTerm(node: ASTNode, workshop: Workshop): Term {
  const term = folded(dispatch(node, workshop));
  if (node.op === 'id' || node.op === '.' || node.op === '[]') noteRead(workshop, term.path);
  return term;
}

function dispatch(node: ASTNode, workshop: Workshop): Term {
  switch (node.op) {
    case 'value':
      return buildLiteral(node, workshop);
    case 'list':
      return buildList(node, workshop);
    case 'id':
      return buildName(node, workshop);
    case '.':
      return buildField(node, workshop);
    case '[]':
      return buildIndex(node, workshop);
    case 'call':
      return buildCall(node, workshop);
    case 'rcall':
      return buildMethod(node, workshop);
    case '?:':
      return buildTernary(node, workshop);
    case '||':
      return buildOr(node, workshop);
    case '&&':
      return buildAnd(node, workshop);
    case '!_':
      return buildNot(node, workshop);
    case '-_':
      return buildNegation(node, workshop);
    case '==':
    case '!=':
    case 'in':
    case '+':
    case '-':
    case '*':
    case '%':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return buildBinary(node, workshop);
    // Whole numbers divided are not whole: multiply the other side instead.
    case '/':
    case 'map':
    case '.?':
    case '[?]':
      return refuse(workshop, node, { code: 'notAllowed', params: { name: node.op } });
  }
}
