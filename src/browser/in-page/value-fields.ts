/*
 * Runs inside the page, in our isolated world: fields whose value must be in no picture. These functions travel with
 * those that cut pictures.
 */

/** What a value can be typed in, and windows on other documents, whose fields are out of sight from here. */
export function isField(element: Element): boolean {
  if (/^(object|embed)$/.test(element.localName))
    return !/^image\//i.test(element.getAttribute('type') ?? '');
  if (/^(input|textarea|select|iframe|frame)$/.test(element.localName)) return true;
  return element instanceof HTMLElement && element.isContentEditable === true;
}

/** Text typed, prefilled or secret, at this moment. */
export function holdsValue(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== '';
  if (!(field instanceof HTMLInputElement)) return true;
  if (/^(button|submit|reset|image|checkbox|radio)$/.test(field.type)) return false;
  return field.type === 'password' || field.value !== '';
}

/** Whether some of it stands in this part of the window. */
export function touches(field: Element, rect: DOMRect): boolean {
  const { left, right, top, bottom } = Element.prototype.getBoundingClientRect.call(field);
  const isThere = right > left && bottom > top;
  return (
    isThere && left < rect.right && right > rect.left && top < rect.bottom && bottom > rect.top
  );
}

/** All of the above, in the order in which the page receives them. */
export const FIELD_FUNCTIONS = [isField, holdsValue, touches] as const;
