import { defineEntity, p } from '@mikro-orm/core';
import { instant, texts } from './property.ts';

/** The one next version of a pack that is being designed; its content may be unfinished. */
export const PackDesignEntity = defineEntity({
  name: 'PackDesign',
  tableName: 'pack_design',
  properties: {
    jurisdiction: p.text().primary(),
    /** The published version that it started from; 0 before the first. */
    baseVersion: p.integer(),
    revision: p.integer(),
    /** Revisions are counted on from design to design: what is older speaks of another one. */
    begunRevision: p.integer(),
    content: p.json<unknown>(),
    begunAt: instant(),
    begunBy: p.text(),
    touchedAt: instant(),
  },
});

/** One list of edits of a design and how it is taken back; kept when the design is gone. */
export const PackDesignEditEntity = defineEntity({
  name: 'PackDesignEdit',
  tableName: 'pack_design_edit',
  properties: {
    jurisdiction: p.text().primary(),
    /** The revision that these edits made. */
    revision: p.integer().primary(),
    requestId: p.text(),
    accountId: p.text(),
    at: instant(),
    edits: p.json<readonly unknown[]>(),
    inverse: p.json<readonly unknown[]>(),
  },
});

/** Who last looked at the design, and where. */
export const PackDesignEditorEntity = defineEntity({
  name: 'PackDesignEditor',
  tableName: 'pack_design_editor',
  properties: {
    jurisdiction: p.text().primary(),
    accountId: p.text().primary(),
    place: texts(),
    seenAt: instant(),
  },
});
