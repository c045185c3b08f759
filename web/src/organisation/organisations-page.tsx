import { Button, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { objectOf } from '../api/json.ts';
import { useCurrentPack } from '../pack/use-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { Pager } from '../ui/pager.tsx';
import { Section } from '../ui/section.tsx';
import { usePages } from '../ui/use-pages.ts';
import { commonWords } from '../wording/common.ts';
import { organisationWords as words } from '../wording/organisation.ts';
import { attributeLabels } from './attribute-labels.ts';
import { OfficeTag } from './office-tag.tsx';
import { OrganisationDialog } from './organisation-dialog.tsx';
import { type ListedOrganisation, OrganisationsQuery } from './organisation-query.ts';

const PAGE = 50;

/** The organisations of the jurisdiction, and which office each is. */
export function OrganisationsPage() {
  const { content } = useCurrentPack();
  const [search, setSearch] = useState('');
  const pages = usePages(PAGE, search);
  const [editing, setEditing] = useState<ListedOrganisation | 'new'>();
  const [{ data, error }, retry] = useQuery({
    query: OrganisationsQuery,
    variables: { search: search || null, ...pages.variables },
  });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Button type="primary" onClick={() => setEditing('new')}>
          {words.create}
        </Button>
      }
    >
      <Section
        title={words.title}
        aside={data && commonWords.total(data.organisations.totalCount)}
        actions={
          <Input.Search
            allowClear
            aria-label={words.search}
            placeholder={words.search}
            onSearch={(text) => setSearch(text.trim())}
          />
        }
      >
        <Answered data={data} error={error} onRetry={retry} rows={8}>
          {({ organisations }) => (
            <>
              <Table
                size="small"
                rowKey="id"
                pagination={false}
                scroll={{ x: 'max-content' }}
                locale={{ emptyText: <Nothing>{words.empty}</Nothing> }}
                dataSource={organisations.edges.map(({ node }) => node)}
                columns={[
                  { title: words.name, dataIndex: 'name' },
                  {
                    title: words.offices,
                    render: (_, { offices }) =>
                      offices.map((key) => <OfficeTag key={key} office={key} pack={content} />),
                  },
                  { title: words.authority, render: (_, { authority }) => authority?.name },
                  {
                    title: words.attributes,
                    render: (_, { attributes }) =>
                      attributeLabels(content, objectOf(attributes)).map((label) => (
                        <Tag key={label}>{label}</Tag>
                      )),
                  },
                  { title: words.creditCode, dataIndex: 'creditCode' },
                  {
                    title: words.active,
                    render: (_, { active }) => (
                      <Tag color={active ? 'success' : 'default'}>
                        {active ? words.isActive : words.inactive}
                      </Tag>
                    ),
                  },
                  {
                    key: 'edit',
                    render: (_, organisation) => (
                      <Button
                        size="small"
                        type="link"
                        aria-label={words.edit(organisation.name)}
                        onClick={() => setEditing(organisation)}
                      >
                        {commonWords.edit}
                      </Button>
                    ),
                  },
                ]}
              />
              <Pager page={organisations} {...pages.pager} />
            </>
          )}
        </Answered>
      </Section>
      {editing && (
        <OrganisationDialog
          organisation={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Page>
  );
}
