import { keptTablesOf, type Pack, type RecordType, typeOfDocument } from '@lixiang/schema';
import { type GraphQLFieldConfigMap, GraphQLObjectType } from 'graphql';
import { type AnswerTypes } from './answer-types.ts';
import { keptRowsOf } from './kept-rows.ts';
import { some } from './plain-types.ts';
import { type Answers, type Reader, type ReadRecord } from './reader.ts';

/** What the system itself keeps of records of a type in rows, as the answers of a form's table are read. */
export function keptFields(
  pack: Pack,
  recordType: RecordType,
  types: AnswerTypes,
): GraphQLFieldConfigMap<ReadRecord, Reader> {
  return Object.fromEntries(
    keptTablesOf(pack, recordType).map(({ key, name: description, table }) => {
      const name = typeOfDocument(recordType.key, key);
      const type = new GraphQLObjectType<Answers, Reader>({
        name,
        description,
        fields: () => types.members([table], name),
      });
      const resolve = async (record: ReadRecord, _: unknown, reader: Reader) => ({
        [table.key]: await keptRowsOf(reader, record.id, `${key}.${table.key}`),
      });
      return [key, { type: some(type), description, resolve }];
    }),
  );
}
