import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Library } from '../../../../domain/libraries/entry-acts.ts';
import { LIBRARY_PLANS } from '../../../../domain/libraries/library.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import { ImportAnswer } from '../../api/library-answers.ts';
import { useAsk } from '../../ask/use-ask.ts';
import { Button } from '../../blocks/button.tsx';
import { Failure } from '../../blocks/failure.tsx';
import { Written } from '../../blocks/written.tsx';
import { FileButton } from '../../files/file-button.tsx';
import { useHolds } from '../../session/session.ts';
import { NotFound } from '../../shell/dead-ends.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { IMPORT_TEXT as T, LIBRARY_NAMES } from '../../text/library-text.ts';
import { useSay } from '../../text/language.tsx';
import { LibraryTabs } from './library-tabs.tsx';
import { useLibrary } from './use-library.ts';

/** `/libraries/:library/import`: a file is looked through first, and written whole or not at all. */
export function ImportPage(): ReactNode {
  const library = useLibrary();
  const holds = useHolds();
  return library === undefined || !holds(LIBRARY_PLANS[library].change) ? (
    <NotFound />
  ) : (
    <Importing library={library} />
  );
}

function Importing({ library }: { readonly library: Library }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const [file, setFile] = useState<File>();
  const [answer, setAnswer] = useState<ImportAnswer>();
  const asking = useAsk(ImportAnswer, setAnswer);
  const name = say(LIBRARY_NAMES[library]);
  const send = (chosen: File, dryRun: boolean): void => {
    const query = { name: chosen.name, dryRun };
    asking.mutate({ path: `/libraries/${library}/import`, query, body: chosen });
  };
  usePageTitle(say(T.title, { library: name }));
  return (
    <div className="page">
      <LibraryTabs />
      <header className="page-head">
        <div>
          <h1>{say(T.title, { library: name })}</h1>
          <p className="sub">{say(T.sub)}</p>
        </div>
      </header>
      <section className="panel">
        <div className="panel-body import-steps">
          <div className="act-buttons">
            <FileButton
              name={say(T.choose)}
              onFiles={([chosen]) => {
                if (!chosen) return;
                setFile(chosen);
                setAnswer(undefined);
                send(chosen, true);
              }}
            />
            <Link to={href(`/libraries/${library}`)}>{say(T.back, { library: name })}</Link>
          </div>
          <div role="status">
            {asking.isPending && file && <p className="note">{say(T.checking, { name: file.name })}</p>}
            {answer && file && <Outcome answer={answer} file={file} />}
          </div>
          {asking.error && <Failure error={asking.error} />}
          {answer && file && !answer.done && answer.faults.length === 0 && (
            <div className="act-buttons">
              <Button
                look="primary"
                loading={asking.isPending}
                onClick={() => {
                  send(file, false);
                }}
              >
                {say(T.write)}
              </Button>
            </div>
          )}
        </div>
        {answer && answer.faults.length > 0 && <Faults faults={answer.faults} />}
      </section>
      <Columns library={library} />
    </div>
  );
}

function Outcome({ answer, file }: { readonly answer: ImportAnswer; readonly file: File }): ReactNode {
  const say = useSay();
  const { done, faults, created, changed, unchanged } = answer;
  const counts = { created, changed, unchanged, name: file.name };
  if (faults.length > 0) return <h2>{say(T.faults, { name: file.name, count: faults.length })}</h2>;
  return <p className={done ? 'opener-done' : undefined}>{say(done ? T.done : T.clean, counts)}</p>;
}

/** So many faults are mended in one go; the rest are found by the next check. */
const SHOWN = 500;

function Faults({ faults }: { readonly faults: ImportAnswer['faults'] }): ReactNode {
  const say = useSay();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col" className="number">
            {say(T.row)}
          </th>
          <th scope="col">{say(T.column)}</th>
          <th scope="col">{say(T.fault)}</th>
        </tr>
      </thead>
      <tbody>
        {faults.slice(0, SHOWN).map(({ row, column, code, detail }, at) => (
          <tr key={`${String(row)}:${code}:${String(at)}`}>
            <td className="number">{row === 0 ? say(T.whole) : row}</td>
            <td>{column}</td>
            <td>
              <Written>{detail}</Written>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Columns({ library }: { readonly library: Library }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.columns)}</h2>
      </div>
      <div className="panel-body">
        <p className="note">{say(T.columnsNote)}</p>
        <dl className="entry-facts">
          {LIBRARY_PLANS[library].fields.map(({ key, name, hint, required, options }) => (
            <div key={key}>
              <dt>
                {say(name)} {required && <span className="note">{say(T.required)}</span>}
              </dt>
              <dd>
                {hint && say(hint)} {options && <Choices options={options} />}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

/** So many words are read at a glance; more stay folded until somebody looks for his. */
const AT_A_GLANCE = 30;

function Choices({ options }: { readonly options: Readonly<Record<string, Bilingual>> }): ReactNode {
  const say = useSay();
  const choices = Object.entries(options);
  const words = choices.map(([key, name]) => (
    <span key={key} className="tag">
      {say(name)}
    </span>
  ));
  if (choices.length <= AT_A_GLANCE) return words;
  return (
    <details>
      <summary>{say(T.choices, { count: choices.length })}</summary>
      {words}
    </details>
  );
}
