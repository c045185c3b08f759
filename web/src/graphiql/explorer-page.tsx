import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { useEffect, useState } from 'react';
import { openApi } from '../api/client.ts';
import { ViewerQuery } from '../session/viewer-query.ts';

/** A question that shows where to begin: what a county's interface offers is told by its own schema. */
const FIRST_QUESTION = `# 本县数据接口：类型由现行配置生成，左侧“文档”逐项说明。
# 以登录人的身份查询；用接口令牌试查时在下方 Headers 中填写
# { "authorization": "Bearer lx_…" }
{
  __schema {
    queryType {
      fields {
        name
        description
      }
    }
  }
}
`;

/** The typed read API of whoever is signed in, tried by hand; served by Vite in development and never built. */
export function ExplorerPage() {
  const jurisdiction = useJurisdiction();
  if (jurisdiction === undefined) return <p>正在打开…</p>;
  if (jurisdiction === null)
    return (
      <p>
        请先<a href="/sign-in">登录</a>，再打开本页。
      </p>
    );
  return (
    <GraphiQL
      fetcher={fetcherOf(`/graphql/${jurisdiction}`)}
      initialQuery={FIRST_QUESTION}
      defaultEditorToolsVisibility="headers"
    />
  );
}

/** The key of the viewer's jurisdiction; null for who is not signed in, undefined until it is known. */
function useJurisdiction(): string | null | undefined {
  const [key, setKey] = useState<string | null>();
  useEffect(() => {
    void openApi(() => undefined)
      .client.query(ViewerQuery, {})
      .toPromise()
      .then(({ data }) => setKey(data?.viewer?.jurisdiction.key ?? null));
  }, []);
  return key;
}

function fetcherOf(url: string): GraphiQLProps['fetcher'] {
  return async (question, options) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...options?.headers },
      body: JSON.stringify(question),
    });
    return await response.json();
  };
}
