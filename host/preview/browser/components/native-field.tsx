import React from 'react';
import { z } from 'zod';
import { component } from '../component';
import { inputEvent } from '../input-event';
import { prop } from '../prop';
import { registered } from '../registered';

interface Registered {
  id?: string;
  name?: string;
  isDisabled?: boolean;
  isRequired?: boolean;
  isInvalid?: boolean;
  'aria-invalid'?: boolean | 'true' | 'false';
  'aria-labelledby'?: string;
  onFocus?: (...values: unknown[]) => unknown;
  onBlur?: (...values: unknown[]) => unknown;
}

/** What a field of UI Kit has in common with one of HTML, under HTML's names. */
export function fieldAttributes({ isDisabled, isRequired, isInvalid = false, onFocus, onBlur, ...props }: Registered) {
  const { id, name, 'aria-invalid': invalid = isInvalid, 'aria-labelledby': labelledBy } = props;
  return {
    ...(id !== undefined && { id }),
    ...(name !== undefined && { name }),
    disabled: isDisabled === true,
    'aria-required': isRequired === true,
    'aria-invalid': invalid,
    ...(labelledBy !== undefined && { 'aria-labelledby': labelledBy }),
    onFocus: () => void onFocus?.(),
    onBlur: () => void onBlur?.(),
  };
}

const date = z.exactOptional(z.union([z.literal(''), z.iso.date()]));
const time = z.exactOptional(z.union([z.literal(''), z.string().regex(/^\d\d:\d\d$/, 'must be a time such as 09:30')]));
const spacing = prop.oneOf(['compact', 'default']);

/**
 * Fields that are the browser's own, as Atlaskit's are not among this project's packages. Pickers tell a date as `2026-11-22` and a time
 * as `09:30`, as UI Kit's do.
 */
export const nativeField = {
  TextArea: component(
    {
      ...registered,
      value: prop.text,
      defaultValue: prop.text,
      placeholder: prop.text,
      appearance: prop.oneOf(['standard', 'subtle', 'none']),
      isCompact: prop.flag,
      isMonospaced: prop.flag,
      isReadOnly: prop.flag,
      minimumRows: prop.number,
      maxHeight: prop.text,
      maxLength: prop.number,
      minLength: prop.number,
      resize: prop.oneOf(['auto', 'vertical', 'horizontal', 'smart', 'none']),
      spellCheck: prop.flag,
      autoFocus: prop.flag,
    },
    ({
      props: {
        onChange,
        isMonospaced = false,
        isReadOnly,
        minimumRows = 2,
        maxHeight,
        resize = 'smart',
        isCompact: _,
        appearance: __,
        ...props
      },
    }) => {
      const { value, defaultValue, placeholder, maxLength, minLength, spellCheck, autoFocus } = props;
      const given = { value, defaultValue, placeholder, maxLength, minLength, spellCheck, autoFocus };
      return (
        <textarea
          {...fieldAttributes(props)}
          {...given}
          className={isMonospaced ? 'uikit-field uikit-monospaced' : 'uikit-field'}
          readOnly={isReadOnly === true}
          rows={minimumRows}
          style={{ maxHeight, resize: resize === 'auto' ? 'both' : resize === 'smart' ? 'vertical' : resize }}
          onChange={(event) => void onChange?.(inputEvent(event))}
        />
      );
    },
  ),
  DatePicker: component(
    {
      ...registered,
      value: date,
      defaultValue: date,
      minDate: date,
      maxDate: date,
      placeholder: prop.text,
      autoFocus: prop.flag,
      spacing,
      weekStartDay: prop.number,
      shouldShowCalendarButton: prop.flag,
    },
    ({ props: { value, defaultValue, minDate, maxDate, autoFocus, onChange, ...props } }) => (
      <input
        type="date"
        className="uikit-field"
        {...fieldAttributes(props)}
        {...{ value, defaultValue, min: minDate, max: maxDate, autoFocus }}
        onChange={({ target }) => void onChange?.(target.value)}
      />
    ),
  ),
  TimePicker: component(
    {
      ...registered,
      value: time,
      defaultValue: time,
      label: prop.text,
      placeholder: prop.text,
      autoFocus: prop.flag,
      spacing,
      timeIsEditable: prop.flag,
    },
    ({ props: { value, defaultValue, label, autoFocus, onChange, ...props } }) => (
      <input
        type="time"
        className="uikit-field"
        {...fieldAttributes(props)}
        {...{ value, defaultValue, autoFocus, 'aria-label': label }}
        onChange={({ target }) => void onChange?.(target.value)}
      />
    ),
  ),
  Range: component(
    { ...registered, value: prop.number, defaultValue: prop.number, min: prop.number, max: prop.number, step: prop.number },
    ({ props: { value, defaultValue, min = 0, max = 100, step = 0.1, onChange, ...props } }) => (
      <input
        type="range"
        className="uikit-field"
        {...fieldAttributes(props)}
        {...{ value, defaultValue, min, max, step }}
        onChange={({ target }) => void onChange?.(target.valueAsNumber)}
      />
    ),
  ),
};
