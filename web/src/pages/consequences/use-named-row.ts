import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import type { ConsequenceRow } from '../../api/results-answers.ts';
import { ruleChoice, type Choices } from './choice-model.ts';

/**
 * Who comes to one decision by its address has it before him, ready to be decided by the rule: once, so that he may
 * still take it out.
 */
export function useNamedRow(
  rows: readonly ConsequenceRow[],
  choices: Choices,
  onChoose: (choices: Choices) => void,
): void {
  const { id } = useParams();
  const begun = useRef<string>(undefined);
  const named = rows.find((row) => row.itemId === id && row.mine);
  useEffect(() => {
    if (!named || begun.current === named.itemId) return;
    begun.current = named.itemId;
    if (!choices[named.itemId]) onChoose({ [named.itemId]: ruleChoice(named) });
  });
}
