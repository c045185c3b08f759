import { type Proofs } from './proof.ts';
import { REMOVED } from './change.ts';

const BASE = 'bases/common';

/** That the properties of bases are read. */
export const BASE_PROOFS: Proofs = {
  'Base.changes': ['pages', `${BASE}/changes`, '没有变化。'],
  'Base.codeLists': ['checks', `${BASE}/codeLists`, []],
  'Base.form': ['checks', `${BASE}/form/sections/main/fields/called`, REMOVED],
  'Base.key': ['checks', `${BASE}/key`, 'other'],
  'Base.lockedRules': ['locks', `${BASE}/lockedRules`, []],
  'Base.locks': ['locks', `${BASE}/locks`, []],
  'Base.source': ['pages', `${BASE}/source`, '市局。'],
  'Base.title': ['pages', `${BASE}/title`, '另一模板'],
  'Base.version': ['successors', `${BASE}/version`, 2],
  'Form.base': ['checks', 'forms/resting/base', 'nothing'],
  'Lock.field': ['locks', `${BASE}/locks/0/field`, 'spoken'],
  'Lock.holds': ['locks', `${BASE}/locks/0/holds`, ['present']],
  'Lock.why': ['locks', `${BASE}/locks/0/why`, '统计用。'],
  'LockedRule.rule': ['locks', `${BASE}/lockedRules/0/rule`, 'heard'],
  'LockedRule.why': ['locks', `${BASE}/lockedRules/0/why`, '备查。'],
  'Pack.bases': ['checks', 'bases', []],
};
