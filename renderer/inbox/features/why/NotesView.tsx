import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { NoteId } from '../../../../shared/domain/identifiers.ts';
import { whyText } from '../../../../shared/text/why.ts';
import { whenSaid } from '../../../../shared/text/when.ts';
import type { NoteRow } from '../../../data/rows.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { useLocale } from '../../language.ts';

/** The supervisor's notes. `writing`: 'new' while a new one is written, or the note being edited. */
export function NotesView(props: {
  readonly notes: readonly NoteRow[];
  readonly writing: 'new' | NoteId | undefined;
  readonly now: number;
  readonly timeZone: string;
  readonly onWriting: (writing: 'new' | NoteId | undefined) => void;
  readonly onSave: (text: string, note: NoteId | undefined) => void;
}) {
  const locale = useLocale();
  const words = whyText[locale];
  return (
    <div className="stack gap-6">
      <div className="row between">
        <h3 className="sect">{words.notes}</h3>
        <button
          type="button"
          className="link meta"
          aria-keyshortcuts="N"
          onClick={() => props.onWriting('new')}
        >
          {words.writeNote} <KeyCap keys="N" />
        </button>
      </div>
      {props.notes.map((note) =>
        props.writing === note.id ? (
          <NoteForm
            key={note.id}
            text={note.text}
            onSave={(text) => props.onSave(text, note.id)}
            onCancel={() => props.onWriting(undefined)}
          />
        ) : (
          <div key={note.id} className="notebox">
            <p className="note-text">{note.text}</p>
            <div className="row between">
              <p className="help">{whenSaid(note.at, props.now, props.timeZone, locale)}</p>
              <span className="row row-4 note-tools">
                <IconButton icon={Pencil} label={words.editNote} onClick={() => props.onWriting(note.id)} />
                <IconButton
                  icon={Trash2}
                  label={words.removeNote}
                  onClick={() => props.onSave('', note.id)}
                />
              </span>
            </div>
          </div>
        ),
      )}
      {props.writing === 'new' && (
        <NoteForm
          text=""
          onSave={(text) => props.onSave(text, undefined)}
          onCancel={() => props.onWriting(undefined)}
        />
      )}
    </div>
  );
}

function NoteForm(props: {
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const words = whyText[useLocale()];
  const [text, setText] = useState(props.text);
  const save = () => {
    if (text.trim() === '') props.onCancel();
    else props.onSave(text.trim());
  };
  return (
    <form
      className="stack gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          props.onCancel();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
      }}
    >
      <div className="field area">
        <textarea
          // The field opens because N was pressed: typing goes into it.
          autoFocus
          rows={3}
          aria-label={words.notes}
          placeholder={words.notePlaceholder}
          maxLength={5000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="row note-actions">
        <Button size="small" weight="quiet" onClick={props.onCancel}>
          {words.cancel}
        </Button>
        <Button size="small" type="submit" keys="Ctrl+Enter">
          {words.saveNote}
        </Button>
      </div>
    </form>
  );
}
