import type { ComboOption } from '../ui/filter-options.ts';

/** A property as a panel shows it; its key says also what is said of it, so that it is found by that. */
export type FoundProperty = ComboOption & { readonly element: HTMLElement };

const SHOWN = '[data-field], fieldset[aria-label], details > summary';

/** The properties that a panel shows at the moment, as they follow each other. */
export function propertiesIn(panel: HTMLElement): readonly FoundProperty[] {
  return Array.from(panel.querySelectorAll<HTMLElement>(SHOWN))
    .filter((element) => element.checkVisibility() && !isConditionEditor(element))
    .map((element, index) => ({
      element,
      key: `${index} ${helpOf(element)}`,
      label: nameOf(element),
      detail: holderOf(element, panel),
    }))
    .filter(({ label }) => label !== '');
}

/** Brings a property into sight and hands it the keyboard. */
export function showProperty({ element }: FoundProperty): void {
  const controls = Array.from(
    element.querySelectorAll<HTMLElement>('input, select, textarea, button, summary, [tabindex="0"]'),
  );
  const control =
    element.tagName === 'SUMMARY'
      ? element
      : controls.find((each) => each.tabIndex >= 0 && each.checkVisibility() && !each.matches(':disabled'));
  element.scrollIntoView({ block: 'center' });
  control?.focus();
}

/** What edits a condition is not a property, but how one is said. */
function isConditionEditor(element: HTMLElement): boolean {
  return element.closest('.lx-condition-editor') !== null;
}

function nameOf(element: HTMLElement): string {
  const named =
    element.tagName === 'SUMMARY' ? element : element.querySelector('.lx-label label, .lx-label span');
  return (element.getAttribute('aria-label') ?? named?.textContent ?? '').trim();
}

/** What it is a part of, where that is not the panel itself. */
function holderOf(element: HTMLElement, panel: HTMLElement): string {
  const holder = element.parentElement?.closest<HTMLElement>('fieldset[aria-label]');
  return holder && panel.contains(holder) ? nameOf(holder) : '';
}

/** What is said of a property beside its name. */
function helpOf(element: HTMLElement): string {
  const said =
    element.tagName === 'FIELDSET'
      ? element.querySelectorAll(':scope > .lx-hint')
      : element.querySelectorAll('.lx-hint');
  return Array.from(said, ({ textContent }) => textContent).join(' ');
}
