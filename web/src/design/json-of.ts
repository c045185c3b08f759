import type { Json } from '@lixiang/schema';

/** What the server sent as JSON, as such. */
export function jsonOf(value: unknown): Json {
  return isJson(value) ? value : null;
}

/** What came through `JSON.parse` is JSON all through; only that there is something has to be seen. */
function isJson(value: unknown): value is Json {
  return value === null || ['string', 'number', 'boolean', 'object'].includes(typeof value);
}
