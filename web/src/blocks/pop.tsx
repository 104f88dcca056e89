import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { createPortal } from 'react-dom';

interface Props {
  readonly className: string;
  readonly title?: string;
  /** What the button shows. */
  readonly label: ReactNode;
  /** Made only while it is open. */
  readonly children: (close: () => void) => ReactNode;
  /** Which edge of the button it keeps to. */
  readonly align?: 'start' | 'end';
}

const GAP_PX = 4;
const EDGE_PX = 8;

/** A button with something that opens below it. Escape, a click elsewhere and scrolling it away close it; focus returns. */
export function Pop({ className, title, label, children, align = 'start' }: Props): ReactNode {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => {
    setOpen(false);
  }, []);
  const keys = (event: KeyboardEvent): void => {
    // Rows of lists have keys of their own.
    if (event.key === 'Enter') event.stopPropagation();
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    close();
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        title={title}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onKeyDown={keys}
        onClick={(event) => {
          event.stopPropagation();
          setOpen(!open);
        }}
      >
        {label}
      </button>
      {open &&
        createPortal(
          <Floating id={id} anchor={button} align={align} onClose={close} onKeys={keys}>
            {children(close)}
          </Floating>,
          document.body,
        )}
    </>
  );
}

interface FloatingProps {
  readonly id: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly align: 'start' | 'end';
  readonly onClose: () => void;
  readonly onKeys: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

function Floating({ id, anchor, align, onClose, onKeys, children }: FloatingProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const put = (): void => {
      if (anchor.current && box.current) setPlace(placeOf(anchor.current, box.current, align));
    };
    put();
    const observer = new ResizeObserver(put);
    if (box.current) observer.observe(box.current);
    return () => {
      observer.disconnect();
    };
  }, [anchor, align]);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, []);
  useClosing(box, anchor, onClose);
  return (
    <div
      ref={box}
      id={id}
      className="pop"
      role="dialog"
      aria-label={anchor.current?.textContent ?? ''}
      tabIndex={-1}
      style={place}
      onKeyDown={onKeys}
    >
      {children}
    </div>
  );
}

/** Below the button, or above it where there is no room; always within the window. */
function placeOf(
  anchor: Element,
  box: Element,
  align: 'start' | 'end',
): { readonly left: number; readonly top: number } {
  const [at, size] = [anchor.getBoundingClientRect(), box.getBoundingClientRect()];
  const wished = align === 'start' ? at.left : at.right - size.width;
  const left = Math.max(EDGE_PX, Math.min(wished, window.innerWidth - size.width - EDGE_PX));
  const below = at.bottom + GAP_PX;
  const fits = below + size.height <= window.innerHeight - EDGE_PX;
  return { left, top: fits ? below : Math.max(EDGE_PX, at.top - size.height - GAP_PX) };
}

function useClosing(
  box: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  onClose: () => void,
): void {
  useEffect(() => {
    const elsewhere = ({ target }: Event): void => {
      if (target instanceof Node && (box.current?.contains(target) || anchor.current?.contains(target))) return;
      onClose();
    };
    // The browser tells of a scroll a little later: one from before the opening has left the button where it is.
    const opened = anchor.current?.getBoundingClientRect();
    const away = (): void => {
      const now = anchor.current?.getBoundingClientRect();
      if (now?.top !== opened?.top || now?.left !== opened?.left) onClose();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('scroll', away, { capture: true, passive: true });
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('scroll', away, { capture: true });
    };
  }, [box, anchor, onClose]);
}
