import { p } from '@mikro-orm/core';

/**
 * Every row's key begins with its jurisdiction, and foreign keys carry it too: a row cannot even point across
 * the wall.
 */
export const key = { jurisdiction: p.text().primary(), id: p.text().primary() };

/** An instant; read and written as ISO 8601 text in UTC. */
export const instant = () => p.text().columnType('timestamptz(3)');

/** A calendar date of law, `YYYY-MM-DD`. */
export const calendarDate = () => p.text().columnType('date');

/** County-defined values. */
export const values = () => p.json<Readonly<Record<string, unknown>>>();

export const texts = () => p.json<readonly string[]>();
