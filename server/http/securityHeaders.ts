import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** What decides who may show the pane and from where it may load scripts. */
export interface SecuritySettings {
  /** Origins that may hold the pane in a frame: Outlook on the web's, the customer's own (platform.md A5). */
  frameAncestors: readonly string[];
  /** Where office.js comes from, and what office.js itself loads. */
  scriptSources: readonly string[];
  /** False on localhost, where HSTS would bind every other program on this machine to https. */
  strictTransport: boolean;
}

/**
 * Helmet with a policy for an add-in: no X-Frame-Options (Outlook frames us), no opener policy (it would
 * cut Office dialogs off), icons loadable from anywhere. Griffel writes styles, hence unsafe-inline there.
 */
export function securityHeaders(settings: SecuritySettings): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...settings.scriptSources],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors:
          settings.frameAncestors.length > 0 ? [...settings.frameAncestors] : ["'none'"],
      },
    },
    frameguard: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: settings.strictTransport ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}
