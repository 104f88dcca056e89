import type { ComponentProps, ReactNode } from 'react';

/** `primary` is the one thing a form is for; `link` and `text` stand in a line of words. */
export type ButtonLook = 'default' | 'primary' | 'link' | 'text';

interface Props extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  readonly look?: ButtonLook;
  readonly size?: 'small' | 'middle' | 'large';
  readonly type?: 'button' | 'submit';
  /** As wide as what it stands in. */
  readonly block?: boolean;
  /** What it asked for is under way: it keeps the focus, and pressing it again asks for nothing. */
  readonly loading?: boolean;
}

/** A button of the page: the browser's own, with the page's look. */
export function Button({
  look = 'default',
  size = 'middle',
  type = 'button',
  block = false,
  loading = false,
  onClick,
  children,
  ...rest
}: Props): ReactNode {
  const classes = [
    'btn',
    `btn-${look}`,
    ...(size === 'middle' ? [] : [`btn-${size}`]),
    ...(block ? ['btn-block'] : []),
  ];
  return (
    <button
      {...rest}
      type={type}
      className={classes.join(' ')}
      {...(loading && { 'aria-busy': true })}
      onClick={(event) => {
        if (loading) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {loading && <i className="btn-wheel" aria-hidden="true" />}
      <span>{children}</span>
    </button>
  );
}
