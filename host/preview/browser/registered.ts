import { prop } from './prop';

/** What `useForm` gives to every field (`register`), and what fields have besides. */
export const registered = {
  id: prop.text,
  name: prop.text,
  isDisabled: prop.flag,
  isRequired: prop.flag,
  isInvalid: prop.flag,
  'aria-invalid': prop.flagOrText,
  'aria-labelledby': prop.text,
  onBlur: prop.handler,
  onFocus: prop.handler,
  onChange: prop.handler,
};
