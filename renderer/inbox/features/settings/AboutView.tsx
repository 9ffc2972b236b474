import type { CallResult } from '../../../../shared/ipc/contract.ts';
import type { settingsText } from '../../../../shared/text/settings.ts';
import { Skeleton } from '../../components/Skeleton.tsx';
import { ZeloMark } from '../../components/ZeloMark.tsx';

export function AboutView(props: {
  readonly words: (typeof settingsText)['pt'];
  readonly about: CallResult<'app.about'> | undefined;
}) {
  const { words, about } = props;
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
          <dd>{about.model ?? words.noModel}</dd>
          <dt>{words.network}</dt>
          <dd>{words.networkText}</dd>
          <dt>{words.licence}</dt>
          <dd>{words.licenceText}</dd>
        </dl>
      )}
    </section>
  );
}
