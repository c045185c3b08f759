import { Button, Table } from 'antd';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { recordTypeOf } from '../pack/find-in-pack.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { useViewer } from '../session/use-viewer.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { commonWords } from '../wording/common.ts';
import { registerWords as words } from '../wording/register.ts';
import { BlankForms } from './blank-forms.tsx';
import { columnsOf } from './columns-of.tsx';
import { ListFilters } from './list-filters.tsx';
import { RecordsQuery } from './list-query.ts';
import { type ListState, readListState, writeListState } from './list-state.ts';
import { SaveListButton } from './save-list-button.tsx';

const PAGE = 20;

/** Every record of one type that the viewer may read; what is shown stands in the address. */
export function ListPage() {
  const { type: key = '' } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const pack = useCurrentPack();
  const viewer = useViewer();
  const navigate = useNavigate();
  const type = recordTypeOf(pack, key);
  const state = readListState(parameters);
  const show = (next: Partial<ListState>) => setParameters(writeListState({ ...state, trail: [], ...next }));
  const [{ data, error, stale, fetching }, retry] = useQuery({
    query: RecordsQuery,
    variables: {
      type: key,
      search: state.search || null,
      states: state.states.length > 0 ? [...state.states] : null,
      mine: state.mine || null,
      orderBy: state.order,
      first: PAGE,
      after: state.trail.at(-1) ?? null,
    },
    pause: !type,
  });
  if (!type)
    return (
      <Page title={words.unknownType}>
        <p>{words.unknownTypeAdvice}</p>
        <Link to="/">{commonWords.toHome}</Link>
      </Page>
    );
  const filtered = state.search !== '' || state.states.length > 0 || state.mine;
  return (
    <Page
      title={type.name}
      actions={
        <>
          {data && data.records.edges.length > 0 && <SaveListButton pack={pack} type={type} state={state} />}
          {viewer.creatable.includes(key) && (
            <>
              {data?.importableTypes.includes(key) && (
                <Button onClick={() => void navigate(`/records/${key}/import`)}>{words.import}</Button>
              )}
              <Button type="primary" onClick={() => void navigate(`/records/${key}/new`)}>
                {words.create(type)}
              </Button>
            </>
          )}
        </>
      }
    >
      <Section
        title={words.results}
        aside={<ListFilters pack={pack} type={type} state={state} onChange={show} />}
      >
        <Answered data={data} error={error} onRetry={retry} rows={8}>
          {({ records }) => (
            <>
              <Table
                size="middle"
                rowKey="id"
                pagination={false}
                loading={fetching && !stale}
                scroll={{ x: 980 }}
                columns={columnsOf(pack, type)}
                dataSource={records.edges.map(({ node }) => node)}
                locale={{
                  emptyText: <Nothing>{filtered ? words.emptyFiltered : words.empty(type.name)}</Nothing>,
                }}
                onRow={({ id }) => ({ onDoubleClick: () => void navigate(`/r/${id}`) })}
              />
              <Pager
                counts
                page={records}
                size={PAGE}
                trail={state.trail}
                onTurn={(trail) => show({ trail })}
              />
            </>
          )}
        </Answered>
      </Section>
      <BlankForms pack={pack} type={type} />
    </Page>
  );
}
