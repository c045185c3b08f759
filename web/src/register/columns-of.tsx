import { Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { RecordType } from '@lixiang/schema';
import { objectOf } from '../api/json.ts';
import type { LoadedPack } from '../form/loaded-pack.ts';
import { answerText } from '../pack/answer-text.ts';
import { columnField } from '../pack/find-in-pack.ts';
import { commonWords } from '../wording/common.ts';
import { formatInstant } from '../wording/format.ts';
import { registerWords as words } from '../wording/register.ts';
import { NamedAnswer } from './named-answer.tsx';
import { isWrittenAsNumber } from './numeric-kinds.ts';
import type { ListedRecord } from './list-query.ts';

/** A list's columns: number, title, unit and state, and between them those that the type names. */
export function columnsOf(pack: LoadedPack, type: RecordType): TableColumnsType<ListedRecord> {
  const write = answerText(pack);
  const own = type.columns.flatMap((column) => {
    const field = columnField(pack, type, column);
    return field ? [{ column, field }] : [];
  });
  return [
    { title: words.number, dataIndex: 'number', minWidth: 140, onCell: nowrap },
    {
      title: words.title,
      minWidth: 150,
      render: (_, { id, title }) => <Link to={`/r/${id}`}>{title ?? commonWords.untitled}</Link>,
    },
    { title: words.unit, minWidth: 150, onCell: nowrap, render: (_, { unit }) => unit.name },
    {
      title: words.state,
      minWidth: 100,
      render: (_, { state }) => <Tag color={state.final ? 'default' : 'processing'}>{state.name}</Tag>,
    },
    ...own.map(({ column, field }) => ({
      key: column,
      title: field.label,
      minWidth: 100,
      onCell: () => (isWrittenAsNumber(field) ? nowrap() : {}),
      align: isWrittenAsNumber(field) ? ('right' as const) : ('left' as const),
      render: (_: unknown, { columns }: ListedRecord) => {
        const value = objectOf(columns)[column];
        return field.kind === 'unit' ? (
          <NamedAnswer pack={pack} field={field} value={value} />
        ) : (
          write(field, value)
        );
      },
    })),
    {
      title: words.updatedAt,
      minWidth: 140,
      onCell: nowrap,
      render: (_, { updatedAt }) => formatInstant(updatedAt),
    },
  ];
}

function nowrap() {
  return { style: { whiteSpace: 'nowrap' } } as const;
}
