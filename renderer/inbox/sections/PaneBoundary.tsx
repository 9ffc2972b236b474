import { RotateCcw } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { Note } from '../components/Note.tsx';

interface Props {
  readonly title: string;
  readonly detail: string;
  readonly again: string;
  /** Another one is another try. */
  readonly of?: string;
  readonly children: ReactNode;
}

/** A pane that fails says so in its own place and leaves the others working. */
export class PaneBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (before.of !== this.props.of && this.state.failed) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="pane-failed">
        <Note tone="err" title={this.props.title} announce>
          {this.props.detail}
        </Note>
        <Button size="small" icon={RotateCcw} onClick={() => this.setState({ failed: false })}>
          {this.props.again}
        </Button>
      </div>
    );
  }
}
