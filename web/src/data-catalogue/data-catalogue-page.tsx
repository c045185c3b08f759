import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { serverPath } from '../api/stage.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { dataCatalogueWords as words } from '../wording/data-catalogue.ts';
import { coreText, entryPath } from './core-text.ts';
import styles from './data-catalogue.module.css';
import { EntriesQuery } from './entry-query.ts';

const PAGE = 50;
const ITEMS = 6;

/** The resources that the catalogues of all units list: found by name, code, item or unit. */
export function DataCataloguePage() {
  const [parameters, setParameters] = useSearchParams();
  const search = parameters.get('q') ?? '';
  const [typed, setTyped] = useState(search);
  const [{ data, error }, retry] = useQuery({
    query: EntriesQuery,
    variables: { search: search === '' ? null : search, first: PAGE },
  });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={<Button href={serverPath('/files/catalogue.xlsx')}>{words.export}</Button>}
    >
      <Input.Search
        allowClear
        className={styles.search ?? ''}
        maxLength={100}
        aria-label={words.search}
        placeholder={words.search}
        enterButton={words.find}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onSearch={(text) => setParameters(text.trim() === '' ? {} : { q: text.trim() })}
      />
      <Section title={words.entries}>
        <Answered data={data} error={error} onRetry={retry} rows={8}>
          {({ catalogueEntries: { entries, hasMore } }) =>
            entries.length === 0 ? (
              <Nothing>{search === '' ? words.none : words.noneFound}</Nothing>
            ) : (
              <>
                <Table
                  size="small"
                  rowKey={entryPath}
                  pagination={false}
                  scroll={{ x: 'max-content' }}
                  dataSource={[...entries]}
                  columns={[
                    {
                      title: words.name,
                      render: (_, entry) => (
                        <Link to={entryPath(entry)}>{coreText(entry.core, 'title')}</Link>
                      ),
                    },
                    { title: words.code, render: (_, { core }) => coreText(core, 'identifier') },
                    {
                      title: words.provider,
                      render: (_, { core, unit }) => coreText(core, 'provider') || unit,
                    },
                    { title: words.shareType, render: (_, { core }) => coreText(core, 'shareType') },
                    {
                      title: words.items,
                      render: (_, { items }) =>
                        words.someItems(
                          items.slice(0, ITEMS).map(({ name }) => name),
                          items.length,
                        ),
                    },
                  ]}
                />
                {hasMore && <p>{words.more(PAGE)}</p>}
              </>
            )
          }
        </Answered>
      </Section>
    </Page>
  );
}
