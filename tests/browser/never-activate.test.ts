import { describe, expect, test } from 'vitest';
import { neverActivated, type Control, type Field } from '../../src/browser/never-activate.ts';

const control = (some: Partial<Control>): Control => ({
  names: [],
  targets: [],
  fields: [],
  ...some,
});
const named = (name: string) => neverActivated(control({ names: ['', name] }));
const leading = (target: string) => neverActivated(control({ targets: [target] }));
const field = (some: Partial<Field>): Field => ({
  type: 'text',
  autocomplete: '',
  name: '',
  ...some,
});
const among = (some: Partial<Field>) =>
  neverActivated(control({ names: ['OK'], fields: [field({}), field(some)] }));

describe('a control is never activated', () => {
  test.each([
    'Supprimer',
    'SUPPRIMER mon compte',
    'Payer la facture',
    'Accéder au paiement',
    'Commander',
    'Passer la commande',
    'Acheter',
    'Signer la pétition',
    'Se désinscrire',
    'De\u0301connexion',
    'D\u00E9connexion',
    'Se d\u00E9connecter',
    'Désa\u00ADbonnement',
    'Résilier',
    'Faire un don',
    'Fermer ma session',
    'Delete',
    'Remove item',
    'Buy now',
    'Pay 12 €',
    'Order',
    'Sign',
    'Unsubscribe',
    'Log out',
    'LOGOUT',
    'Sign-out',
    'signOut',
    'Log\u00A0off',
    'Close my account',
  ])('named « %s »', (name) => {
    expect(named(name)).toBe('name');
  });

  test.each([
    '/deconnexion',
    '/compte/d%C3%A9connexion?x=1',
    'https://example.org/user/logout.php',
    '/items/5/delete',
    '?action=supprimer&id=4',
    '/api/signOut',
    '#unsubscribe',
    'panier/ajouter',
    "javascript:deleteItem('4')",
    '/%E0%A4%A/logout',
  ])('that leads to %s', (target) => {
    expect(leading(target)).toBe('target');
  });

  test.each(['mailto:a@example.org', 'tel:+33123456789', ' sms:1', 'web+app:x'])(
    'that opens another program: %s',
    (target) => {
      expect(leading(target)).toBe('program');
    },
  );

  test('with a password in its form', () => {
    expect(among({ type: 'password' })).toBe('password');
    expect(among({ type: 'PASSWORD' })).toBe('password');
    expect(among({ autocomplete: 'section-a current-password' })).toBe('password');
    expect(among({ autocomplete: 'one-time-code' })).toBe('password');
  });

  test.each([
    { autocomplete: 'cc-number' },
    { autocomplete: 'billing cc-csc' },
    { name: 'cardNumber' },
    { name: 'card_number' },
    { name: 'IBAN' },
    { name: 'numero-carte' },
    { name: 'cvv' },
  ])('with a field of a payment in its form: %o', (some) => {
    expect(among(some)).toBe('payment');
  });
});

describe('a control may be activated', () => {
  test.each([
    '',
    'Menu',
    'Paysage',
    'Les pays de la Loire',
    'Langue des signes',
    'Signaler un problème',
    'Signalétique',
    'Réglages',
    'Commandant',
    'Achatine',
    'Suivant',
    'Rechercher',
    'Envoyer',
    'Fermer',
    'Annuler',
    'Border',
    'Ordering of words',
    'Buyers',
    'Design',
    'Assign',
    'Log',
    'Outlook',
    'S’inscrire à la réunion',
    'Se connecter',
    'Deletions explained',
  ])('named « %s »', (name) => {
    expect(named(name)).toBeUndefined();
  });

  test.each([
    '',
    '#',
    '#menu',
    '/payroll',
    '/paysages?ordered=1',
    '/design/signal',
    'https://order.example.org/contact',
    'https://delete.example/a',
    'javascript:void(0)',
    'javascript:toggleMenu()',
    '/a:b',
    'page.html',
  ])('that leads to %s', (target) => {
    expect(leading(target)).toBeUndefined();
  });

  test('with harmless fields in its form', () => {
    expect(among({ type: 'email', autocomplete: 'email', name: 'email' })).toBeUndefined();
    expect(among({ name: 'company', autocomplete: 'organization' })).toBeUndefined();
    expect(among({ name: 'discard_changes' })).toBeUndefined();
  });
});
