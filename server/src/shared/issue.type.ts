import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Basis } from './basis.type.ts';
import { Json } from './scalars.ts';

export const Severity = { ERROR: 'error', WARNING: 'warning' } as const;
export type Severity = (typeof Severity)[keyof typeof Severity];
registerEnumType(Severity, { name: 'Severity' });

@ObjectType({
  simpleResolvers: true,
  description:
    'Something wrong with data, or a warning about it; `path` leads to the field, through row ids.',
})
export class Issue {
  @Field(() => [String]) readonly path!: readonly string[];
  @Field(() => String) readonly code!: string;
  @Field(() => Json, { nullable: true }) readonly params!: unknown;
  @Field(() => String, { nullable: true }) readonly message!: string | null;
  @Field(() => Severity) readonly severity!: Severity;
  @Field(() => String, { nullable: true }) readonly rule!: string | null;
  @Field(() => Basis, { nullable: true }) readonly basis!: Basis | null;
}

@ObjectType({ simpleResolvers: true })
export class InvalidInput {
  @Field(() => [Issue]) readonly issues!: readonly Issue[];
}

/** An issue of an input of ours: no rule, no article. */
export function inputIssue(path: readonly string[], code: string, message: string): Issue {
  return { path, code, params: null, message, severity: 'error', rule: null, basis: null };
}
