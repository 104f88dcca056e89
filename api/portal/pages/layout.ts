import { fill, type Locale } from '../../../domain/locale.ts';
import { chineseMarked, html, type Html } from '../html.ts';
import { PORTAL_TEXT as T } from '../portal-text.ts';
import { hrefOf, say, type View } from '../view.ts';
import { bureauOf } from './words.ts';

/** Where the page lies, for its own links, and whose finances it shows. */
export interface Frame {
  readonly view: View;
  /** The page's own path, without what `View` adds. */
  readonly path: string;
  /** Name of the region shown; empty where it is not one. */
  readonly place: string;
  readonly title: string;
  readonly policy: string;
}

/** The whole document around a page. One style sheet, no script, nothing of anybody else. */
export function layout(frame: Frame, main: Html): string {
  const { view, title, place } = frame;
  const name = portalName(view.locale, place);
  const body = html`<a class="skip" href="#content">${say(view, T.skip)}</a>
    ${head(frame, name)}
    <main id="content">${main}</main>
    ${foot(frame)}`;
  return html`<!doctype html>
    <html lang="${view.locale}" ${view.large ? html` class="large"` : ''}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title} · ${name}</title>
        <link rel="icon" href="/favicon.svg" />
        <link rel="stylesheet" href="/public/portal.css" />
      </head>
      <body>
        ${view.locale === 'en' ? chineseMarked(body) : body}
      </body>
    </html>`.text;
}

function portalName(locale: Locale, place: string): string {
  return fill(T.title[locale], { place: place === '' ? T.anyPlace[locale] : place });
}

function head({ view, path, place }: Frame, name: string): Html {
  const bureau = bureauOf(view, place);
  const other = view.locale === 'en' ? ('zh-CN' as const) : ('en' as const);
  return html`<header class="site">
    <div class="wide">
      <p class="name">
        ${view.preview ? html`<b>${name}</b>` : html`<a href="${hrefOf({ ...view, region: undefined }, '/public')}">${name}</a>`}
        <span>${bureau}</span>
      </p>
      ${
        view.preview
          ? html`<p class="preview-mark">${say(view, T.preview)}</p>`
          : html`<nav aria-label="${say(view, T.tools)}">
              <a href="${hrefOf({ ...view, large: !view.large }, path)}"
                >${say(view, view.large ? T.normal : T.large)}</a
              >
              <a href="${hrefOf({ ...view, locale: other }, path)}" lang="${other}" hreflang="${other}"
                >${say(view, T.english)}</a
              >
            </nav>`
      }
    </div>
  </header>`;
}

function foot({ view, place, policy }: Frame): Html {
  const bureau = bureauOf(view, place);
  return html`<footer class="site">
    <div class="wide">
      <p>
        ${say(view, T.host, { bureau })}&emsp;${say(view, T.contact, { bureau })}&emsp;${policy === '' ? say(view, T.howLawAlone) : say(view, T.howLaw, { policy })}
      </p>
      <p>${say(view, T.licence)} ${say(view, T.noTracking)}</p>
    </div>
  </footer>`;
}
