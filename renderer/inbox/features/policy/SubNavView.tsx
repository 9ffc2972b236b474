import { History } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { policyText } from '../../../../shared/text/policy.ts';
import { Note } from '../../components/Note.tsx';
import type { PolicyPage } from './policyPage.ts';

export function SubNavView(props: {
  readonly words: (typeof policyText)['pt'];
  readonly items: readonly { readonly page: PolicyPage; readonly icon: LucideIcon; readonly count: string }[];
  readonly page: PolicyPage;
  readonly onGo: (page: PolicyPage) => void;
}) {
  const { words } = props;
  return (
    <aside className="subnav">
      <h1 className="pane-title">{words.title}</h1>
      <nav aria-label={words.title}>
        {props.items.map(({ page, icon: Icon, count }) => (
          <button
            key={page}
            type="button"
            aria-current={page === props.page ? 'page' : undefined}
            onClick={() => props.onGo(page)}
          >
            <Icon className="i" aria-hidden="true" />
            <span className="grow ellip">{words.pages[page]}</span>
            <span className="num meta t3">{count}</span>
          </button>
        ))}
      </nav>
      <div className="subnav-foot">
        <Note icon={History}>
          <span className="meta">{words.history}</span>
        </Note>
      </div>
    </aside>
  );
}
