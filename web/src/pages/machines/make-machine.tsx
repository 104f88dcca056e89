import type { ReactNode } from 'react';
import { useKept } from '../../acts/kept.ts';
import { MachineMadeAnswer } from '../../api/machine-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskSelect, AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useSay } from '../../text/language.tsx';
import { MACHINE_TEXT as T } from '../../text/machine-text.ts';
import { usePlaces } from '../people/use-places.ts';
import { useRightsOf } from './machine-body.ts';
import { MachineFields } from './machine-fields.tsx';

/** An account for another system. */
export function MakeMachine({ close }: { readonly close: (done?: string) => void }): ReactNode {
  const say = useSay();
  const { regions } = usePlaces();
  const rightsOf = useRightsOf();
  const [value, change, forget] = useKept<AskValue>('machines:make', () => ({ abilities: 'read' }));
  const asking = useAsk(MachineMadeAnswer, () => {
    forget();
    close(say(T.made, { name: value['name'] ?? '' }));
  });
  return (
    <AskForm
      value={value}
      onChange={(next) => {
        // It works where it is looked after from, until somebody says otherwise.
        const { regionId = '', regionIds = '' } = value;
        const follows = next['regionId'] !== regionId && (regionIds === '' || regionIds === regionId);
        change(() => (follows ? { ...next, regionIds: next['regionId'] ?? '' } : next));
      }}
      submit={say(T.make)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        const { name = '', login = '', purpose = '', regionId = '' } = value;
        asking.mutate({ path: '/machines', body: { name, login, purpose, regionId, ...rightsOf(value) } });
      }}
    >
      <div className="ask-grid">
        <AskText name="name" label={say(T.name)} />
        <AskText name="login" label={say(T.login)} hint={say(T.loginHint)} />
        <AskSelect name="regionId" label={say(T.region)} options={regions} />
      </div>
      <AskText name="purpose" label={say(T.purpose)} />
      <MachineFields />
    </AskForm>
  );
}
