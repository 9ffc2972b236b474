import { CircleAlert } from 'lucide-react';

/** What is still missing, at its question. */
export function ComplaintLine({ text }: { readonly text: string }) {
  return (
    <p className="field-error" role="alert">
      <CircleAlert className="i i-14" aria-hidden="true" />
      {text}
    </p>
  );
}
