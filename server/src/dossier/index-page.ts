import { type Dossier } from './gather-dossier.ts';
import { type Paths } from './paths.ts';
import { type Html, html, verbatim } from './html.ts';
import { INDEX_STYLE } from './index-style.ts';
import { sayAnswer } from './say-answer.ts';
import { viewerProgram } from './viewer-program.ts';
import { dossierWords as words } from './wording.ts';

/** The page that a dossier opens with: what is in it, and the check of every byte; it needs no network. */
export function indexPage(dossier: Dossier, paths: Paths): string {
  const title = words.title(dossier.record.title ?? words.untitled);
  const { mark } = dossier;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
        />
        <title>${mark === null ? '' : `${mark}　`}${title}</title>
        <style>
          ${verbatim(INDEX_STYLE)}
        </style>
      </head>
      <body>
        <main>
          ${mark === null ? '' : html`<p class="mark">${mark}</p>`}
          <h1>${title}</h1>
          ${facts(dossier)}
          <section>
            <h2>${words.check}</h2>
            <p>${words.checkLead}</p>
            <p>
              <label>${words.chooseZip} <input type="file" id="archive" accept=".zip" /></label>
            </p>
            <p>
              <label>${words.chooseFolder} <input type="file" id="folder" webkitdirectory multiple /></label>
            </p>
            <div id="report" role="status"></div>
          </section>
          ${section(words.documents, papers(dossier, paths))} ${section(words.history, history(dossier))}
          ${section(words.reviews, reviews(dossier))}
          ${section(
            words.points,
            dossier.points.map(
              ({ text, answer }) =>
                html`<li>${text}${answer === null ? '' : html`<br />${words.answered(answer)}`}</li>`,
            ),
          )}
          ${section(words.filings, filings(dossier))} ${section(words.clocks, clocks(dossier))}
          ${section(
            words.links,
            dossier.links.flatMap(({ label, records }) =>
              records.map(
                ({ number, title: named, state }) =>
                  html`<li>
                    ${words.labelled(label)}${named ?? words.untitled} <small>${number} · ${state}</small>
                  </li>`,
              ),
            ),
          )}
        </main>
        <script>
          (${verbatim(viewerProgram.toString())})();
        </script>
      </body>
    </html> `.html;
}

function facts({ record, type, unit, state, names }: Dossier): Html {
  const own = [
    { label: words.fields.type, text: type.recordType.name },
    { label: words.fields.number, text: record.number },
    { label: words.fields.unit, text: unit.name },
    { label: words.fields.state, text: state.name },
    { label: words.fields.created, text: words.instant(record.createdAt) },
    { label: words.fields.rules, text: words.version(record.packVersion) },
  ];
  const known = new Map<string, unknown>(Object.entries(Object(record.facts)));
  const established = type.recordType.facts
    .map((field) => ({
      label: field.label,
      text: sayAnswer(field, known.get(field.key), names),
    }))
    .filter(({ text }) => text !== '');
  return html`<section>
    <h2>${words.facts}</h2>
    <dl>
      ${[...own, ...established].map(
        ({ label, text }) =>
          html`<dt>${label}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
  </section>`;
}

function papers({ papers: all }: Dossier, paths: Paths): readonly Html[] {
  return all.flatMap((paper) =>
    paper.versions.map((version) => {
      const folder = paths.folderOf(paper, version);
      const told = [
        version.sequence === null ? words.written : words.submission(version.sequence),
        version.at === null ? '' : words.instant(version.at),
        version.by ?? '',
      ].filter((each) => each !== '');
      const pages = [...(version.form ? [words.paper] : []), words.values];
      return html`<li>
        <b>${paper.name}</b> <small>${told.join(' · ')}</small><br />${pages.map(
          (page) => html`<a href="${encodeURI(`${folder}/${page}`)}">${page}</a> `,
        )}${version.files.map(
          ({ id, name }) => html`<a href="${encodeURI(paths.attachments.get(id) ?? '')}">${name}</a> `,
        )}
      </li>`;
    }),
  );
}

function history({ events }: Dossier): readonly Html[] {
  return events.map(({ name, at, actor, organisation, to, reason, basis }) => {
    const articles = basis().articles.map(({ label }) => label);
    return html`<li>
      <b>${name}</b> → ${to.name}
      <small
        >${words.instant(at)} ·
        ${words.by(actor, organisation)}${articles.length > 0 ? ` · ${words.article(articles)}` : ''}</small
      >${reason === null ? '' : html`<br />${words.reason(reason)}`}
    </li>`;
  });
}

function reviews({ reviews: all }: Dossier): readonly Html[] {
  return all.flatMap(({ name, tasks }) =>
    tasks
      .filter(({ opinion, superseded, open }) => open || opinion !== null || superseded.length > 0)
      .map(({ asked, opinion }) =>
        opinion
          ? html`<li>
              <b>${name}</b> ${asked.name}：${opinion.outcome.label}
              <small>${words.instant(opinion.at)} · ${opinion.by}</small><br />${opinion.text ?? ''}
            </li>`
          : html`<li><b>${name}</b> ${asked.name}：${words.notGiven}</li>`,
      ),
  );
}

function filings({ filings: all, pack }: Dossier): readonly Html[] {
  const nameOf = (key: string) => pack.pack.offices.find((office) => office.key === key)?.name ?? key;
  return all.map(
    ({ name, at, receipts }) =>
      html`<li>
        <b>${name}</b> <small>${words.instant(at)}</small>${receipts.map(
          ({ office, at: on }) => html`<br />${words.receipt(nameOf(office), words.instant(on))}`,
        )}
      </li>`,
  );
}

function clocks({ clocks: all }: Dossier): readonly Html[] {
  return all.map(({ name, from, due, metOn, basis }) => {
    const told = [
      from === null ? '' : words.from(from),
      due === null ? '' : words.due(due),
      metOn === null ? '' : words.met(metOn),
      words.article(basis.articles.map(({ label }) => label)),
    ].filter((each) => each !== '');
    return html`<li><b>${name}</b> <small>${told.join(' · ')}</small></li>`;
  });
}

function section(title: string, items: readonly Html[]): Html {
  return html`<section>
    <h2>${title}</h2>
    ${
      items.length === 0
        ? html`<p>${words.none}</p>`
        : html`<ol>
            ${items}
          </ol>`
    }
  </section>`;
}
