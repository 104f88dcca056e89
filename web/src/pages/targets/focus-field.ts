/** Puts the focus on a field outside the table; an answer that is still empty comes first. */
export function focusField(field: string): void {
  const name = CSS.escape(field);
  const empty = document.querySelector<HTMLElement>(`[data-field="${name}"]:placeholder-shown`);
  (empty ?? document.querySelector<HTMLElement>(`[data-field="${name}"]`))?.focus();
}
