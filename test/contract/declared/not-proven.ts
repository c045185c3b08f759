/** Properties that nothing has been shown to read yet; a property may leave this list, and none may join it. */
export const NOT_PROVEN: readonly string[] = [
  'CodeList.inferred',
  'Field(table).style',
  'Pack.jurisdiction.code',
  'Pack.jurisdiction.name',
  'Pack.positions.name',
  'Procedure.phases.name',
  'State.inferred',
  'UnitAttribute(choice).options',
  'UnitAttribute(choice).options.key',
  'UnitAttribute(choice).options.label',
  'UnitAttribute.inferred',
];
