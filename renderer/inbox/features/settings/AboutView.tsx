import type { StoreProgress } from '../../../data/rows.ts';
import type { CallResult } from '../../../../shared/ipc/contract.ts';
import type { settingsText } from '../../../../shared/text/settings.ts';
import { Button } from '../../components/Button.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { ZeloMark } from '../../components/ZeloMark.tsx';
import type { DocumentName } from '../../state/shell.ts';

const documents: readonly DocumentName[] = ['licence', 'notices', 'model'];

export function AboutView(props: {
  readonly words: (typeof settingsText)['pt'];
  readonly about: CallResult<'app.about'> | undefined;
  readonly modelRuntime: StoreProgress['runtime'] | undefined;
  readonly onRead: (document: DocumentName) => void;
}) {
  const { words, about, modelRuntime = 'loading' } = props;
  return (
    <section className="card settings-card about">
      <div className="row row-12">
        <span className="about-mark">
          <ZeloMark />
        </span>
        <h2 className="pane-title">{words.about}</h2>
      </div>
      {about === undefined ? (
        <Skeleton widths={[40, 55, 48]} label={words.about} />
      ) : (
        <dl className="about-list">
          <dt>{words.version}</dt>
          <dd>Zelo {about.version}</dd>
          <dt>{words.runtime}</dt>
          <dd>
            Electron {about.electron}, Chromium {about.chrome}, Node {about.node}
          </dd>
          <dt>{words.model}</dt>
          <dd>
            {about.model === undefined
              ? words.noModel
              : `${about.model}, ${words.modelRuntimes[modelRuntime]}`}
          </dd>
          <dt>{words.network}</dt>
          <dd>{words.networkText}</dd>
          <dt>{words.licence}</dt>
          <dd>{words.licenceText}</dd>
          <dt>{words.source}</dt>
          <dd>{words.sourceText}</dd>
        </dl>
      )}
      <div className="row row-12 about-documents">
        {documents.map((document) => (
          <Button key={document} size="small" onClick={() => props.onRead(document)}>
            {words.documents[document]}
          </Button>
        ))}
      </div>
    </section>
  );
}
