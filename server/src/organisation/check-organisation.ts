import type { Pack, UnitAttribute } from '@lixiang/schema';
import { DomainError } from '../shared/domain-error.ts';

type Description = {
  readonly name: string;
  readonly offices: readonly string[];
  readonly creditCode: string | null;
  readonly attributes: unknown;
};

const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** Refuses an organisation that names what the pack does not know; answers its attributes. */
export function checkOrganisation(pack: Pack, description: Description): Readonly<Record<string, unknown>> {
  const { name, offices, creditCode, attributes } = description;
  if (name.trim() === '' || name.length > 100) throw DomainError.invalidInput('单位名称应为 1 到 100 个字。');
  const unknownOffice = offices.find((key) => !pack.offices.some((office) => office.key === key));
  if (unknownOffice !== undefined)
    throw DomainError.invalidInput(`配置中没有标识为“${unknownOffice}”的部门。`);
  if (creditCode !== null && !CREDIT_CODE.test(creditCode))
    throw DomainError.invalidInput('统一社会信用代码应为 18 位数字或大写字母。');
  return checkAttributes(pack, attributes);
}

function checkAttributes(pack: Pack, attributes: unknown): Readonly<Record<string, unknown>> {
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes))
    throw DomainError.invalidInput('单位属性应为对象。');
  for (const [key, value] of Object.entries(attributes)) {
    const known = pack.unitAttributes.find((attribute) => attribute.key === key);
    if (!known) throw DomainError.invalidInput(`配置中没有标识为“${key}”的单位属性。`);
    if (value !== null && !isValueOf(known, value))
      throw DomainError.invalidInput(`单位属性“${known.label}”的值类型不正确。`);
  }
  return Object.fromEntries(Object.entries(attributes));
}

function isValueOf(attribute: UnitAttribute, value: unknown): boolean {
  switch (attribute.kind) {
    case 'yesNo':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
    case 'choice':
      return attribute.options.some(({ key }) => key === value);
  }
}
