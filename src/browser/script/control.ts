import type { Locator } from 'playwright';
import type { Localized } from '#model';
import { neverActivated, type Control, type Field, type NeverBecause } from '../never-activate.ts';

const MAX_FIELDS = 40;
const READ_MS = 2000;

/**
 * Why a step may not activate a control: what is never activated by itself is not on order either, except the
 * password of a login.
 */
export async function refusalOf(
  control: Locator,
  named: readonly string[],
  isLogin: boolean,
): Promise<Localized | undefined> {
  const known = await describe(control, named);
  const fields = isLogin ? known.fields.filter(({ type }) => type !== 'password') : known.fields;
  const because = neverActivated({ ...known, fields });
  return because && BECAUSE[because];
}

async function describe(control: Locator, named: readonly string[]): Promise<Control> {
  const read = async (at: Locator, name: string) =>
    (await at.getAttribute(name, { timeout: READ_MS }).catch(() => null)) ?? '';
  const text = await control.innerText({ timeout: READ_MS }).catch(() => '');
  const words = ['aria-label', 'title', 'value'].map((name) => read(control, name));
  const form = control.locator('xpath=ancestor::form[1]');
  const hasForm = (await form.count()) > 0;
  const targets = [
    await read(control, 'href'),
    await read(control, 'formaction'),
    hasForm ? await read(form, 'action') : '',
  ];
  const inputs = form.locator('input:not([type=hidden])');
  const count = hasForm ? Math.min(await inputs.count(), MAX_FIELDS) : 0;
  const fields: Field[] = [];
  for (let at = 0; at < count; at++) {
    const input = inputs.nth(at);
    const name = (await read(input, 'name')) || (await read(input, 'id'));
    const type = (await read(input, 'type')).toLowerCase();
    fields.push({ type, autocomplete: await read(input, 'autocomplete'), name });
  }
  return {
    names: [text, ...named, ...(await Promise.all(words))].filter((one) => one !== ''),
    targets: targets.filter((one) => one !== ''),
    fields,
  };
}

const BECAUSE: Readonly<Record<NeverBecause, Localized>> = {
  name: {
    fr: 'ce contrôle n’est jamais activé : ses mots disent qu’il supprime, paie, signe ou déconnecte',
    en: 'this control is never activated: its words say that it deletes, pays, signs or logs out',
  },
  target: {
    fr: 'ce contrôle n’est jamais activé : son adresse dit qu’il supprime, paie, signe ou déconnecte',
    en: 'this control is never activated: its address says that it deletes, pays, signs or logs out',
  },
  program: {
    fr: 'ce contrôle n’est jamais activé : il ouvre un autre programme',
    en: 'this control is never activated: it opens another program',
  },
  password: {
    fr: 'ce contrôle n’est jamais activé : son formulaire demande un mot de passe, ce que seul « login » peut envoyer',
    en: 'this control is never activated: its form asks for a password, which only “login” may send',
  },
  payment: {
    fr: 'ce contrôle n’est jamais activé : son formulaire demande un moyen de paiement',
    en: 'this control is never activated: its form asks for a means of payment',
  },
};
