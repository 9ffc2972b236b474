/**
 * A dialog that opens looks for the attribute `autofocus`, which React never writes: without it the focus lies on the
 * dialog's first button, and Enter closes what it should confirm. A ref, so that it stands before the dialog opens.
 */
export function opensFocused(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '');
}
