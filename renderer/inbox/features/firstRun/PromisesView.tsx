import { FileCheck, Laptop, MessageSquareOff, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import type { firstRunText } from '../../../../shared/text/firstRun.ts';
import { ZeloMark } from '../../components/ZeloMark.tsx';

export type FirstRunWords = (typeof firstRunText)['pt'];

const icons = [Laptop, FileCheck, Scale, MessageSquareOff];

export function PromisesView({ words, foot }: { readonly words: FirstRunWords; readonly foot: ReactNode }) {
  return (
    <section className="first-say">
      <div className="stack gap-12">
        <div className="first-mark">
          <ZeloMark />
        </div>
        <h1 className="display">{words.promise}</h1>
        <p className="lead">{words.lead}</p>
      </div>
      <ul className="promises">
        {words.promises.map(([title, text], place) => {
          const Icon = icons[place] ?? Laptop;
          return (
            <li key={title}>
              <Icon className="i i-20" aria-hidden="true" />
              <div>
                <b>{title}</b>
                <span>{text}</span>
              </div>
            </li>
          );
        })}
      </ul>
      {foot}
    </section>
  );
}
