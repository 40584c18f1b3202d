import React from 'react';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import Toggle from '@atlaskit/toggle';
import { z } from 'zod';
import { component } from '../component';
import { inputEvent } from '../input-event';
import { prop } from '../prop';
import { registered } from '../registered';

const option = z.looseObject({ label: z.string(), value: z.unknown() });
const options = z.array(option);
const chosen = z.exactOptional(z.union([option, options, z.null()]));
/** Fields. They are uncontrolled unless the page gives their value. */
export const input = {
  Textfield: component(
    {
      ...registered,
      type: prop.text,
      placeholder: prop.text,
      value: prop.text,
      defaultValue: prop.text,
      width: z.exactOptional(z.union([z.number(), z.string()])),
      isCompact: prop.flag,
    },
    ({ props: { onChange, onBlur, onFocus, ...props } }) => (
      <Textfield
        {...props}
        onFocus={(event: React.FocusEvent<HTMLInputElement>) => void onFocus?.(inputEvent(event))}
        onBlur={(event: React.FocusEvent<HTMLInputElement>) => void onBlur?.(inputEvent(event))}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => void onChange?.(inputEvent(event))}
      />
    ),
  ),
  Select: component(
    {
      ...registered,
      inputId: prop.text,
      options,
      value: chosen,
      defaultValue: chosen,
      isMulti: prop.flag,
      isSearchable: prop.flag,
      isClearable: prop.flag,
      placeholder: prop.text,
      spacing: prop.oneOf(['compact', 'default']),
    },
    ({ props: { onChange, onBlur, onFocus, id, inputId = id, 'aria-invalid': _, ...props } }) => (
      <Select
        {...props}
        {...(inputId !== undefined && { inputId })}
        menuPortalTarget={document.body}
        classNamePrefix="uikit-select"
        onBlur={() => void onBlur?.()}
        onFocus={() => void onFocus?.()}
        onChange={(value: unknown) => void onChange?.(value)}
      />
    ),
  ),
  Toggle: component(
    { ...registered, label: prop.text, isChecked: prop.flag, defaultChecked: prop.flag, size: prop.oneOf(['regular', 'large']) },
    ({ props: { onChange, onBlur, onFocus, 'aria-invalid': _, 'aria-labelledby': __, isInvalid: ___, isRequired: ____, ...props } }) => (
      <Toggle
        {...props}
        onFocus={(event) => void onFocus?.(inputEvent(event))}
        onBlur={(event) => void onBlur?.(inputEvent(event))}
        onChange={(event) => void onChange?.(inputEvent(event))}
      />
    ),
  ),
};
