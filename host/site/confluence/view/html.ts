import { element } from '../storage/xml';

const VOID = ['br', 'hr', 'img'];

/** An HTML element: unlike in XML, only a few may do without their end tag. */
export function html(name: string, attributes: Record<string, string | undefined>, content = ''): string {
  const written = element(name, attributes, content);
  return content === '' && !VOID.includes(name) ? written.replace(/ \/>$/, `></${name}>`) : written;
}
