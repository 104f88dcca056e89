import { useParams } from 'react-router';
import { LIBRARIES, type Library } from '../../../../domain/libraries/entry-acts.ts';
import { LIBRARY_PLANS } from '../../../../domain/libraries/library.ts';
import { useHolds } from '../../session/session.ts';

/** The library that the address names; undefined where there is none, or the person may not read it. */
export function useLibrary(): Library | undefined {
  const { library = '' } = useParams();
  const holds = useHolds();
  return LIBRARIES.find((one) => one === library && holds(LIBRARY_PLANS[one].read));
}
