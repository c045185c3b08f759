import { Button, Table } from 'antd';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.ts';
import { serverPath } from '../api/stage.ts';
import { Answered } from '../ui/answered.tsx';
import { Nothing } from '../ui/nothing.tsx';
import { Page } from '../ui/page.tsx';
import { ScrollRegion } from '../ui/scroll-region.tsx';
import { Section } from '../ui/section.tsx';
import { qualityWords as words } from '../wording/quality.ts';

const QualityQuery = graphql(`
  query CatalogueQuality {
    catalogueQuality {
      unit {
        id
        name
      }
      records
      handedIn
      entries
      faultless
      score
      faults {
        code
        count
      }
    }
  }
`);

/** How the catalogues of units stand, the worst first, and what their scores are made of. */
export function QualityPage() {
  const [{ data, error }, retry] = useQuery({ query: QualityQuery });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Button href={serverPath('/files/catalogue.xlsx')}>{words.xlsx}</Button>
          <Button href={serverPath('/files/catalogue.jsonld')}>{words.dcat}</Button>
          <Button href={serverPath('/files/catalogue.xml')}>{words.xml}</Button>
        </>
      }
    >
      <Section title={words.perUnit}>
        <Answered data={data} error={error} onRetry={retry} rows={8}>
          {({ catalogueQuality }) => (
            <ScrollRegion label={words.title}>
              <Table
                size="small"
                rowKey={({ unit }) => unit.id}
                pagination={false}
                style={{ minWidth: 720 }}
                locale={{ emptyText: <Nothing>{words.none}</Nothing> }}
                dataSource={[...catalogueQuality]}
                columns={[
                  { title: words.unit, render: (_, { unit }) => unit.name },
                  { title: words.score, align: 'right', render: (_, { score }) => score },
                  {
                    title: words.handedIn,
                    align: 'right',
                    render: (_, { handedIn, records }) => words.of(handedIn, records),
                  },
                  { title: words.entries, align: 'right', render: (_, { entries }) => entries },
                  { title: words.faultless, align: 'right', render: (_, { faultless }) => faultless },
                  {
                    title: words.faults,
                    render: (_, { faults }) =>
                      faults.map(({ code, count }) => words.fault(code, count)).join('；'),
                  },
                ]}
              />
            </ScrollRegion>
          )}
        </Answered>
      </Section>
    </Page>
  );
}
