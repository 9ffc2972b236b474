import { RotateCcw, Unplug } from 'lucide-react';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { shellText } from '../../../shared/text/shell.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from '../language.ts';

/** Catches what a screen throws and offers to build it anew. The rest of the window stays. */
export class ErrorScreen extends Component<
  { readonly children: ReactNode },
  { readonly error: Error | undefined }
> {
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return <ErrorView error={this.state.error} onAgain={() => this.setState({ error: undefined })} />;
  }
}

export function ErrorView({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const words = useWords(shellText).error;
  return (
    <section className="errpage" role="alert">
      <div className="errcard">
        <div className="err-ic">
          <Unplug className="i i-24" aria-hidden="true" />
        </div>
        <div className="stack gap-4">
          <h2 className="heading">{words.title}</h2>
          <p className="t2">{words.lead}</p>
        </div>
      </div>
      <Button weight="primary" size="large" icon={RotateCcw} onClick={onAgain}>
        {words.again}
      </Button>
      <details className="meta t3">
        <summary>{words.detail}</summary>
        {/* The name of the fault only: a message could quote what people wrote. */}
        <code className="mono">{error.name}</code>
      </details>
    </section>
  );
}
