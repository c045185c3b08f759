import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useCurrentPack } from '../pack/use-pack.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { Pager } from '../ui/pager.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Section } from '../ui/section.tsx';
import { usePages } from '../ui/use-pages.ts';
import { commonWords } from '../wording/common.ts';
import { formatInstant } from '../wording/format.ts';
import { tokenWords as words } from '../wording/token.ts';
import { RevokeButton } from './revoke-button.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { TokenDialog } from './token-dialog.tsx';
import { type ListedToken, TokensQuery } from './token-query.ts';

const PAGE = 50;

/** The keys by which outside systems read. */
export function TokensPage() {
  const { content } = useCurrentPack();
  const [now] = useState(() => Date.now());
  const pages = usePages(PAGE);
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const [{ data, error }, retry] = useQuery({ query: TokensQuery, variables: pages.variables });
  const typeName = (key: string) => content.recordTypes.find((type) => type.key === key)?.name ?? key;
  const catalogueAddress = `${window.location.origin}/files/catalogue/${content.jurisdiction.key}/xlsx`;
  const address = `${window.location.origin}/graphql/${content.jurisdiction.key}`;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Button type="primary" onClick={() => setMaking(true)}>
          {words.create}
        </Button>
      }
    >
      <Section title={words.list} aside={data && commonWords.total(data.apiTokens.totalCount)}>
        <p>{words.address(address)}</p>
        <p>{words.catalogueAddress(catalogueAddress)}</p>
        <Answered data={data} error={error} onRetry={retry} rows={4}>
          {({ apiTokens }) =>
            apiTokens.totalCount === 0 ? (
              <Nothing>{words.empty}</Nothing>
            ) : (
              <>
                <ScrollRegion label={words.title}>
                  <Table
                    size="small"
                    rowKey="id"
                    pagination={false}
                    style={{ minWidth: 720 }}
                    dataSource={apiTokens.edges.map(({ node }) => node)}
                    columns={[
                      { title: words.name, dataIndex: 'name' },
                      { title: words.prefix, render: (_, { prefix }) => `${prefix}…` },
                      { title: words.organisation, render: (_, { organisation }) => organisation?.name },
                      { title: words.scopes, render: (_, { scopes }) => scopes.map(typeName).join('、') },
                      { title: words.perMinute, dataIndex: 'perMinute', align: 'right' },
                      { title: words.created, render: (_, token) => formatInstant(token.createdAt) },
                      { title: words.expires, render: (_, token) => formatInstant(token.expiresAt) },
                      {
                        title: words.lastUsed,
                        render: (_, { lastUsedAt }) =>
                          lastUsedAt === null ? words.never : formatInstant(lastUsedAt),
                      },
                      { title: words.state, render: (_, token) => <StateTag token={token} now={now} /> },
                      {
                        key: 'acts',
                        title: words.acts,
                        render: (_, token) => token.revokedAt === null && <RevokeButton token={token} />,
                      },
                    ]}
                  />
                </ScrollRegion>
                <Pager page={apiTokens} {...pages.pager} />
              </>
            )
          }
        </Answered>
      </Section>
      {making && (
        <TokenDialog
          onClose={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false);
            setSecret(made);
          }}
        />
      )}
      {secret !== undefined && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </Page>
  );
}

function StateTag({ token, now }: { readonly token: ListedToken; readonly now: number }) {
  if (token.revokedAt !== null) return <Tag>{words.revoked(formatInstant(token.revokedAt))}</Tag>;
  if (Date.parse(token.expiresAt) <= now) return <Tag color="warning">{words.expired}</Tag>;
  return <Tag color="success">{words.valid}</Tag>;
}
