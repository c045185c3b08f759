const REASON = `code key message basis { refs } facts { label actual required } issues { path code message }`;
const BLOCKER = `${REASON} within { ${REASON} }`;
const REFUSED = `kind: __typename ... on Refused { blockers { ${BLOCKER} } }`;
const INVALID = `... on InvalidInput { issues { path code message } }`;

export const CREATE_RECORD = `mutation ($input: CreateRecordInput!) {
  result: createRecord(input: $input) { ${REFUSED} ... on RecordCreated { record { id } } }
}`;

export const SAVE_DOCUMENT = `mutation ($input: SaveDocumentInput!) {
  result: saveDocument(input: $input) {
    ${REFUSED} ${INVALID}
    ... on DocumentConflict { revision }
    ... on DocumentSaved { document { issues { path code message } } }
  }
}`;

export const LINK_RECORDS = `mutation ($input: LinkRecordsInput!) {
  result: linkRecords(input: $input) { ${REFUSED} }
}`;

export const TAKE_TRANSITION = `mutation ($input: TakeTransitionInput!) {
  result: takeTransition(input: $input) { ${REFUSED} }
}`;

export const DRAW_PANEL = `mutation ($input: DrawPanelInput!) {
  result: drawPanel(input: $input) { ${REFUSED} }
}`;

export const GIVE_OPINION = `mutation ($input: GiveOpinionInput!) {
  result: giveOpinion(input: $input) { ${REFUSED} ${INVALID} }
}`;

export const ANSWER_POINT = `mutation ($input: AnswerPointInput!) {
  result: answerPoint(input: $input) { ${REFUSED} }
}`;

export const PUBLISH_PACK = `mutation ($input: PublishPackInput!) {
  publishPack(input: $input) {
    kind: __typename
    ... on PackPublished { pack { version } }
    ... on PackRefused { issues { path code } }
  }
}`;

export const CURRENT_PACK = `{ pack { version content } }`;

export const READ_DOCUMENTS = `query ($id: ID!) {
  record(id: $id) { documents { key applies revision draft submissions { sequence values } } }
}`;

export const READ_VERSION = `query ($id: ID!) { record(id: $id) { version } }`;

export const READ_STATE = `query ($id: ID!) {
  record(id: $id) { facts state { key } links { key records { id type } } }
}`;

export const READ_CLOCKS = `query ($id: ID!) {
  record(id: $id) { clocks { key period standing opens due metOn provisional daysLate owedBy } }
}`;

export const READ_TRANSITIONS = `query ($id: ID!) {
  record(id: $id) { transitions(all: true) { key allowed warnings { ${BLOCKER} } } }
}`;

export const READ_BIRTHS = `query ($type: String!, $unit: ID, $links: [GivenLinkInput!]) {
  births(type: $type, unit: $unit, links: $links) { key warnings { ${BLOCKER} } }
}`;

export const READ_REVIEWS = `query ($id: ID!) {
  record(id: $id) { reviews { key tasks { key open mine asked { key } form } } }
}`;

export const READ_POINTS = `query ($id: ID!) { record(id: $id) { points { id answer } } }`;

export const READ_EVENTS = `query ($id: ID!) {
  record(id: $id) { events(first: 100) { edges { node { transition } } } }
}`;

export const RECEIVE_FILING = `mutation ($input: ReceiveFilingInput!) {
  result: receiveFiling(input: $input) { ${REFUSED} }
}`;

export const READ_FILINGS = `query ($id: ID!) {
  record(id: $id) { filings { id key offices mayReceive returnedAt receipts { office } } }
}`;

export const READ_INBOX = `query { inbox(first: 100) { edges { node { record { id } acts { key } } } } }`;

export const READ_NOTICES = `query { notices(first: 100) { edges { node { message record { id } } } } }`;
