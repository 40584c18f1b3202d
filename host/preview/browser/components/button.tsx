import React from 'react';
import Button from '@atlaskit/button/new';
import { z } from 'zod';
import { component } from '../component';
import { prop } from '../prop';

const shape = {
  appearance: prop.oneOf(['default', 'primary', 'subtle', 'warning', 'danger', 'discovery']),
  type: prop.oneOf(['button', 'submit', 'reset']),
  spacing: prop.oneOf(['default', 'compact']),
  isDisabled: prop.flag,
  isSelected: prop.flag,
  shouldFitContainer: prop.flag,
  onClick: prop.handler,
};

/** What is pressed. */
export const button = {
  Button: component(shape, ({ props: { onClick, ...props }, children }) => (
    <Button {...props} {...(onClick && { onClick: () => void onClick({}) })}>
      {children}
    </Button>
  )),
  LoadingButton: component({ ...shape, isLoading: z.boolean() }, ({ props: { onClick, ...props }, children }) => (
    <Button {...props} {...(onClick && { onClick: () => void onClick({}) })}>
      {children}
    </Button>
  )),
  ButtonGroup: component({ label: prop.text }, ({ props: { label }, children }) => (
    <div role="group" aria-label={label} className="uikit-button-group">
      {children}
    </div>
  )),
  Pressable: component({ onClick: prop.handler, isDisabled: prop.flag }, ({ props: { onClick, isDisabled = false }, children }) => (
    <button type="button" className="uikit-pressable" disabled={isDisabled} onClick={() => void onClick?.({})}>
      {children}
    </button>
  )),
};
