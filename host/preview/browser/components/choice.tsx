import React, { useId, useState } from 'react';
import { z } from 'zod';
import { component } from '../component';
import { inputEvent } from '../input-event';
import { prop } from '../prop';
import { registered } from '../registered';
import { fieldAttributes } from './native-field';

const option = z.looseObject({ label: z.string(), value: z.string(), isDisabled: prop.flag });
type Option = z.output<typeof option>;

interface GroupProps {
  options: readonly Option[];
  name: string;
  isDisabled?: boolean;
  value?: string[];
  defaultValue?: string[];
  onChange?: (...values: unknown[]) => unknown;
}

/** Boxes of which any number may be ticked; the page is told all that are. */
function CheckboxGroup({ options, name, isDisabled = false, value, defaultValue = [], onChange }: GroupProps) {
  const [own, setOwn] = useState(defaultValue);
  const ticked = value ?? own;
  const change = (changed: string, isTicked: boolean): void => {
    const next = options.map((one) => one.value).filter((one) => (one === changed ? isTicked : ticked.includes(one)));
    setOwn(next);
    onChange?.(next);
  };
  return (
    <div role="group" className="uikit-choices">
      {options.map((one) => (
        <label key={one.value} className="uikit-choice">
          <input
            type="checkbox"
            name={name}
            value={one.value}
            disabled={isDisabled || one.isDisabled === true}
            checked={ticked.includes(one.value)}
            onChange={({ target }) => change(one.value, target.checked)}
          />
          {one.label}
        </label>
      ))}
    </div>
  );
}

interface RadioProps {
  options: readonly Option[];
  name?: string;
  isDisabled?: boolean;
  value?: string;
  defaultValue?: string;
  labelledBy?: string;
  onChange?: (...values: unknown[]) => unknown;
}

/** Buttons of which one can be chosen. */
function RadioGroup({ options, name, isDisabled = false, value, defaultValue, labelledBy, onChange }: RadioProps) {
  const own = useId();
  return (
    <div role="radiogroup" className="uikit-choices" aria-labelledby={labelledBy}>
      {options.map((one) => (
        <label key={one.value} className="uikit-choice">
          <input
            type="radio"
            name={name ?? own}
            value={one.value}
            disabled={isDisabled || one.isDisabled === true}
            {...(value === undefined ? { defaultChecked: one.value === defaultValue } : { checked: one.value === value })}
            onChange={(event) => void onChange?.(inputEvent(event))}
          />
          {one.label}
        </label>
      ))}
    </div>
  );
}

const single = { ...registered, isChecked: prop.flag, label: prop.text, value: z.exactOptional(z.union([z.string(), z.number()])) };

/** Fields for choosing, the browser's own. */
export const choice = {
  Checkbox: component(
    { ...single, defaultChecked: prop.flag, isIndeterminate: prop.flag },
    ({ props: { label, isChecked, defaultChecked, value, isIndeterminate = false, onChange, ...props } }) => (
      <label className="uikit-choice">
        <input
          type="checkbox"
          {...fieldAttributes(props)}
          ref={(box) => {
            if (box) box.indeterminate = isIndeterminate;
          }}
          {...{ checked: isChecked, defaultChecked, value }}
          onChange={(event) => void onChange?.(inputEvent(event))}
        />
        {label}
      </label>
    ),
  ),
  CheckboxGroup: component(
    {
      ...registered,
      name: z.string(),
      options: z.array(option),
      value: z.exactOptional(z.array(z.string())),
      defaultValue: z.exactOptional(z.array(z.string())),
    },
    ({ props: { name, options, value, defaultValue, isDisabled, onChange } }) => (
      <CheckboxGroup
        {...{ name, options }}
        {...(value !== undefined && { value })}
        {...(defaultValue !== undefined && { defaultValue })}
        {...(isDisabled !== undefined && { isDisabled })}
        {...(onChange && { onChange })}
      />
    ),
  ),
  Radio: component({ ...single, ariaLabel: prop.text }, ({ props: { label, isChecked, value, ariaLabel, onChange, ...props } }) => (
    <label className="uikit-choice">
      <input
        type="radio"
        {...fieldAttributes(props)}
        {...{ checked: isChecked, value, 'aria-label': ariaLabel }}
        onChange={(event) => void onChange?.(inputEvent(event))}
      />
      {label}
    </label>
  )),
  RadioGroup: component(
    { ...registered, options: z.array(option), value: prop.text, defaultValue: prop.text },
    ({ props: { options, name, value, defaultValue, isDisabled, onChange, 'aria-labelledby': labelledBy } }) => (
      <RadioGroup
        options={options}
        {...(name !== undefined && { name })}
        {...(value !== undefined && { value })}
        {...(defaultValue !== undefined && { defaultValue })}
        {...(isDisabled !== undefined && { isDisabled })}
        {...(labelledBy !== undefined && { labelledBy })}
        {...(onChange && { onChange })}
      />
    ),
  ),
};
