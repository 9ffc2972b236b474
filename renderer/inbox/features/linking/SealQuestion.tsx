import { BadgeCheck, Store } from 'lucide-react';
import { linkingCodeText } from '../../../../shared/text/linkingCode.ts';
import { linkingText } from '../../../../shared/text/linking.ts';
import { Button } from '../../components/Button.tsx';
import { Note } from '../../components/Note.tsx';
import { useWords } from '../../language.ts';

/** Asked before any code is shown: WhatsApp restricts official business accounts right at the scan. */
export function SealQuestion(props: {
  readonly hasSeal: boolean;
  readonly onAnswer: (hasSeal: boolean) => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
}) {
  const words = useWords(linkingCodeText);
  const linking = useWords(linkingText);
  return (
    <section className="linkform stack gap-20">
      <header className="stack gap-4">
        <h2 className="heading">{words.sealTitle}</h2>
        <p className="t2">{words.sealLead}</p>
      </header>
      <div className="seal-picture" role="img" aria-label={words.sealPicture}>
        <span className="seal-avatar">
          <Store className="i i-20" aria-hidden="true" />
        </span>
        <b>Aroeira Móveis</b>
        <BadgeCheck className="seal-badge" aria-hidden="true" />
      </div>
      {props.hasSeal ? (
        <>
          <Note tone="warn" title={words.sealRefused} announce>
            {words.sealRefusedMore}
          </Note>
          <div className="row between">
            <Button onClick={() => props.onAnswer(false)}>{words.sealNo}</Button>
            <Button weight="primary" size="large" onClick={props.onImport}>
              {words.importInstead}
            </Button>
          </div>
        </>
      ) : (
        <div className="row between">
          <Button onClick={props.onBack}>{linking.back}</Button>
          <span className="row row-8">
            <Button size="large" onClick={() => props.onAnswer(true)}>
              {words.sealYes}
            </Button>
            <Button size="large" onClick={() => props.onAnswer(false)}>
              {words.sealNo}
            </Button>
          </span>
        </div>
      )}
    </section>
  );
}
