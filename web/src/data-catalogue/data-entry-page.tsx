import { CoreElement, type Pack } from '@lixiang/schema';
import { Table } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCurrentPack } from '../pack/use-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { commonWords } from '../wording/common.ts';
import { dataCatalogueWords as words } from '../wording/data-catalogue.ts';
import { inspectorWords } from '../wording/property.ts';
import { coreText } from './core-text.ts';
import styles from './data-catalogue.module.css';
import { EntryQuery } from './entry-query.ts';
import { EntryVersions } from './entry-versions.tsx';

/** One resource of a catalogue: what it says, who leans on it, and what has become of it. */
export function DataEntryPage() {
  const { location = '', document = '', id = '' } = useParams();
  const { content } = useCurrentPack();
  const [{ data, error }, retry] = useQuery({
    query: EntryQuery,
    variables: { at: { location, document, id } },
  });
  const typeName = (key: string) => content.recordTypes.find((type) => type.key === key)?.name ?? key;
  return (
    <Answered data={data} error={error} onRetry={retry} rows={10}>
      {({ catalogueEntry: entry }) => {
        if (!entry) return <FailureNotice failure={{ code: 'NOT_FOUND' }} />;
        const { core, record } = entry;
        return (
          <Page
            title={coreText(core, 'title')}
            actions={
              <>
                {askingTypes(content).map(({ key, name }) => (
                  <Link key={key} to={`/records/${key}/new`}>
                    {words.ask(name)}
                  </Link>
                ))}
                <Link to="/catalogue">{words.back}</Link>
              </>
            }
          >
            <Section title={words.facts}>
              <dl className={styles.facts}>
                {CoreElement.options
                  .filter((element) => !IN_ITEMS.has(element) && coreText(core, element) !== '')
                  .map((element) => (
                    <div key={element}>
                      <dt>{inspectorWords.coreElements[element]}</dt>
                      <dd>{coreText(core, element)}</dd>
                    </div>
                  ))}
                <div>
                  <dt>{words.unit}</dt>
                  <dd>{entry.unit}</dd>
                </div>
                <div>
                  <dt>{words.from}</dt>
                  <dd>
                    {record ? (
                      <Link to={`/r/${record.id}/d/${entry.document}`}>
                        {record.title ?? commonWords.untitled}（{record.number}）
                      </Link>
                    ) : (
                      words.notReadable
                    )}
                  </dd>
                </div>
              </dl>
            </Section>
            <Section title={words.items} aside={commonWords.total(entry.items.length)}>
              <Table
                size="small"
                rowKey="name"
                pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
                scroll={{ x: 'max-content' }}
                locale={{ emptyText: <Nothing>{words.noItems}</Nothing> }}
                dataSource={[...entry.items]}
                columns={[
                  { title: words.itemName, dataIndex: 'name' },
                  { title: words.itemType, dataIndex: 'type' },
                  { title: words.itemLength, dataIndex: 'length' },
                ]}
              />
            </Section>
            <Section title={words.uses} aside={commonWords.total(entry.uses.length)}>
              {entry.uses.length === 0 ? (
                <Nothing>{words.notUsed}</Nothing>
              ) : (
                <ul className={styles.list}>
                  {entry.uses.map(({ how, record: user }) => (
                    <li key={user.id}>
                      <Link to={`/r/${user.id}`}>{user.title ?? commonWords.untitled}</Link>
                      <small>
                        {typeName(user.type)}　{user.number}　{user.state.name}　
                        {words.how[how === 'linked' ? how : 'named']}
                      </small>
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <Section title={words.history}>
              <EntryVersions versions={entry.versions} />
            </Section>
          </Page>
        );
      }}
    </Answered>
  );
}

/** What each item says for itself. */
const IN_ITEMS: ReadonlySet<CoreElement> = new Set<CoreElement>(['title', 'item', 'itemType', 'itemLength']);

/** The record types in which a code of an entry is named: what can be asked about it. */
function askingTypes({ recordTypes, forms }: Pack): Pack['recordTypes'] {
  const naming = forms.filter(({ sections }) =>
    sections.some(({ fields }) => fields.some(({ core }) => core === 'identifier')),
  );
  return recordTypes.filter(({ documents }) =>
    documents.some(({ form }) => naming.some(({ key }) => key === form)),
  );
}
