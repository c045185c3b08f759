import { type CatalogueHead } from './catalogue-head.ts';
import { type Catalogued } from './catalogue-resources.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A catalogue as DCAT-AP 3 in JSON-LD, a dataset at a time. */
export async function* dcatOf(
  { title, publisher, place, base }: CatalogueHead,
  resources: AsyncIterable<Catalogued>,
): AsyncGenerator<string> {
  const head = {
    '@context': CONTEXT,
    '@id': base,
    '@type': 'dcat:Catalog',
    'dct:title': chinese(title),
    'dct:description': chinese(title),
    'dct:publisher': agent(publisher),
    'dct:spatial': {
      '@type': 'dct:Location',
      'dct:identifier': place,
      'rdfs:label': chinese(publisher),
    },
  };
  yield `${JSON.stringify(head).slice(0, -1)},"dcat:dataset":[`;
  let before = '';
  for await (const resource of resources) {
    yield `${before}\n${JSON.stringify(datasetOf(resource, base))}`;
    before = ',';
  }
  yield '\n]}\n';
}

function datasetOf({ core, items, id, unit, issued }: Catalogued, base: string) {
  const { title = '', abstract, provider, identifier, category, format, formatType } = core;
  const { shareType, updateCycle, openCondition, shareMethod } = core;
  const said = items.map(({ name }) => name).join('、');
  return {
    '@id': `${base}#${id}`,
    '@type': 'dcat:Dataset',
    'dct:title': chinese(title),
    'dct:description': chinese(abstract ?? (said === '' ? title : said)),
    'dct:identifier': identifier ?? id,
    'dct:publisher': agent(provider ?? unit),
    'dct:issued': { '@type': 'xsd:date', '@value': issued },
    ...(category !== undefined && { 'dct:subject': chinese(category) }),
    ...(shareType !== undefined && { 'dct:accessRights': labelled('dct:RightsStatement', shareType) }),
    ...(updateCycle !== undefined && { 'dct:accrualPeriodicity': labelled('dct:Frequency', updateCycle) }),
    ...(openCondition !== undefined && { 'dct:rights': labelled('dct:RightsStatement', openCondition) }),
    'dcat:distribution': {
      '@type': 'dcat:Distribution',
      'dcat:accessURL': { '@id': `${base}#${id}` },
      ...((formatType ?? format) !== undefined && {
        'dct:format': labelled('dct:MediaTypeOrExtent', formatType ?? format ?? ''),
      }),
      ...(shareMethod !== undefined && { 'dct:description': chinese(shareMethod) }),
    },
  };
}

function chinese(text: string) {
  return { '@language': 'zh', '@value': text };
}

function agent(name: string) {
  return { '@type': 'foaf:Agent', 'foaf:name': chinese(name) };
}

function labelled(type: string, label: string) {
  return { '@type': type, 'rdfs:label': chinese(label) };
}
