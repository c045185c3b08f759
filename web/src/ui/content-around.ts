/** Where what pops up stands: beside something in the content of a page it is content as well, for whoever goes by landmarks. */
export function contentAround(trigger: HTMLElement): HTMLElement {
  return trigger.closest('main') ?? document.body;
}
