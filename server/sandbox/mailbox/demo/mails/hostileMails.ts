import type { DemoCast } from '../cast/DemoCast.ts';
import { refOf } from '../cast/refOf.ts';
import type { DemoMail } from '../DemoMail.ts';
import { colleagues } from './colleagues.ts';
import { copies } from './copies.ts';
import { signature } from './signature.ts';

const { anna } = colleagues;
const script = "<script>document.title='run'</script>";
const image = '<img src=x onerror="document.title=\'run\'">';

/** Mails that try to be more than text. They are only ever shown, and still find their records. */
export function hostileMails({ kessler, brenner }: DemoCast): DemoMail[] {
  return [
    {
      key: 'hostile-script',
      copies: copies.anna,
      day: -2,
      time: '23:48',
      from: `${script} <${kessler.person(0).mail}>`,
      to: [anna],
      subject: `${script} ${image} ${kessler.order().number} &lt;b&gt;`,
      text: `${script}\n${image}\njavascript:document.title='run'\n\n${signature(kessler, 0)}`,
      html: `<p>${script}${image}<svg onload="document.title='run'"></svg><a href="javascript:document.title='run'">Angebot</a><iframe srcdoc="${script}"></iframe><form action="https://attack.example"><button>weiter</button></form></p>`,
      expects: [refOf(kessler.order())],
    },
    {
      key: 'hostile-long-subject',
      copies: copies.anna,
      day: -4,
      time: '23:49',
      from: `${'Sehr '.repeat(40)}langer Name <${brenner.person(1).mail}>`,
      to: [anna],
      subject: `${'Betreff ohne Ende und ohne Umbruch '.repeat(8)}${'W'.repeat(20)}`.slice(0, 300),
      text: `${'x'.repeat(2000)} ${'1-'.repeat(500)}\n\n${brenner.order(4).number}`,
      expects: [refOf(brenner.order(4))],
      hard: 'the number stands behind a heap of signs',
    },
    {
      key: 'hostile-direction',
      copies: copies.anna,
      day: -6,
      time: '23:50',
      from: `\u202egnunhceR\u202c <${brenner.person(2).mail}>`,
      to: [anna],
      subject: `\u202e${brenner.invoice().number}\u202c Re\u200bchnung\ufeff\u2066 gpj.exe`,
      text: `\u200f\u202e${'\u0301'.repeat(60)}\n\u0000Bitte zahlen.\u2069`,
      attachments: [{ name: 'Rechnung\u202etxt.exe', contentType: 'text/plain', text: 'x' }],
      expects: [refOf(brenner.invoice())],
    },
  ];
}
