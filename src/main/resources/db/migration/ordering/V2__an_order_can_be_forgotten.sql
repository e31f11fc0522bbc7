-- An order goes with the person who is erased (ACC-09).
grant delete on ordering.pass_order to passregion_app;
