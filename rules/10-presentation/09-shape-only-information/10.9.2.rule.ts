import { defineInventoryRule, pictures } from '#rule-kit';

/** Without any picture, no image can inform by its shape, size or place. */
export default defineInventoryRule({
  test: '10.9.2',
  impact: 'major',
  inventory: pictures,
  question: {
    fr: 'La page montre {count} image(s). Des flèches, des formes ou leur place donnent-elles une information qui n’existe pas autrement ?',
    en: 'The page shows {count} image(s). Do arrows, shapes or their place give information that does not exist another way?',
  },
});
