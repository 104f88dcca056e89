/** The label of a field, or of a group of boxes, that is on the page, as it is read there and without its hint. */
export function labelAt(id: string): string | undefined {
  const field = document.getElementById(id);
  if (field instanceof HTMLFieldSetElement) return field.querySelector('legend')?.firstChild?.textContent?.trim();
  if (!isLabelled(field)) return undefined;
  return field.labels?.[0]?.firstChild?.textContent?.trim();
}

function isLabelled(field: HTMLElement | null): field is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return (
    field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement
  );
}
