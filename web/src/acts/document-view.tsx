import type { ReactNode } from 'react';
import type { Bilingual } from '../../../domain/locale.ts';
import { useSay } from '../text/language.tsx';
import { OPTION_NAMES } from '../text/field-text.ts';
import { wanText } from '../blocks/wan.ts';
import type { FieldSpec, Member } from './field-spec.ts';
import { useFieldName } from './field-name.ts';
import { pointWords } from './point-words.ts';
import { documentMembers, isDocumentKind } from './schemas.ts';
import './document-view.css';

/** A frozen document as it reads, by its own schema. */
export function DocumentView({ kind, body }: { readonly kind: string; readonly body: unknown }): ReactNode {
  if (!isDocumentKind(kind)) return null;
  return <Group members={documentMembers(kind)} value={body} within="content" />;
}

interface GroupProps {
  readonly members: readonly Member[];
  readonly value: unknown;
  /** The member that the group is of. */
  readonly within?: string;
}

function Group({ members, value, within }: GroupProps): ReactNode {
  const object = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  return (
    <dl className="document-view">
      {members.map(({ name, spec }) =>
        isEmpty(object[name]) ? null : <Line key={name} name={name} within={within} spec={spec} value={object[name]} />,
      )}
    </dl>
  );
}

function Line({
  name,
  within,
  spec,
  value,
}: {
  readonly name: string;
  readonly within: string | undefined;
  readonly spec: FieldSpec;
  readonly value: unknown;
}): ReactNode {
  const label = useFieldName(name, within);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Value name={name} spec={spec} value={value} />
      </dd>
    </div>
  );
}

function Value({
  name,
  spec,
  value,
}: {
  readonly name: string;
  readonly spec: FieldSpec;
  readonly value: unknown;
}): ReactNode {
  const say = useSay();
  switch (spec.kind) {
    case 'group':
      return <Group members={spec.members} value={value} within={name} />;
    case 'list':
      return (
        <ol className="document-list">
          {(Array.isArray(value) ? (value as readonly unknown[]) : []).map((one, index) => (
            <li key={index}>
              <Value name={name} spec={spec.of} value={one} />
            </li>
          ))}
        </ol>
      );
    case 'variants': {
      const variant = spec.variants.find((one) => one.value === (value as Readonly<Record<string, unknown>>)[spec.by]);
      return variant ? (
        <>
          {option(spec.by, variant.value)} <Group members={variant.members} value={value} />
        </>
      ) : null;
    }
    case 'money':
      return typeof value === 'number' ? wanText(value) : null;
    case 'choice':
      return option(name, plain(value));
    case 'actual':
      return typeof value === 'string' ? value : JSON.stringify(value);
    default:
      if (typeof value === 'boolean') return value ? '✓' : '—';
      return name === 'point' ? pointWords(plain(value), say) : plain(value);
  }

  function option(field: string, key: string): string {
    const names: Readonly<Record<string, Bilingual>> = OPTION_NAMES[field] ?? {};
    const found = names[key];
    return found ? say(found) : key;
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
